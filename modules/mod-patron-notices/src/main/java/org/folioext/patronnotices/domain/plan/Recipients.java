package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/** To whom a notice goes. */
record Recipients(Minors minors) {

  private static final Found UNFIT = new Found.Nobody(Reason.RECIPIENT_UNFIT);

  /** Someone, or why there is nobody. */
  sealed interface Found {

    record Someone(Patron person, Wishes wishes) implements Found {}

    record Nobody(Reason reason) implements Found {}
  }

  /**
   * The patron; for a child, as the library chose; for what a proxy borrowed, the proxy where the
   * sponsor wants that, and there is such a person.
   */
  Found of(PatronCase one, Candidate candidate, LocalDate day) {
    if (minors.isMinor(one.patron(), day)) {
      return ofChild(one, day);
    }
    return candidate
        .loan()
        .flatMap(Loan::proxy)
        .flatMap(id -> notified(one, id))
        .map(proxy -> person(proxy, day))
        .filter(found -> !found.equals(UNFIT))
        .orElseGet(() -> themselves(one));
  }

  /** For a child, as the library chose. */
  Found ofChild(PatronCase one, LocalDate day) {
    return switch (minors.to()) {
      case PATRON -> themselves(one);
      case PROXY -> only(one.proxies().stream().filter(Proxy::notified).toList(), day);
      case NOBODY -> new Found.Nobody(Reason.MINOR);
    };
  }

  private static Found themselves(PatronCase one) {
    return new Found.Someone(one.patron(), one.wishes());
  }

  private static Optional<Proxy> notified(PatronCase one, UUID id) {
    return one.proxies().stream()
        .filter(proxy -> proxy.notified() && proxy.id().equals(id))
        .findFirst();
  }

  private static Found only(List<Proxy> notified, LocalDate day) {
    return notified.size() == 1 ? person(notified.get(0), day) : new Found.Nobody(Reason.MINOR);
  }

  private static Found person(Proxy proxy, LocalDate day) {
    return proxy
        .person()
        .map(person -> isFit(person, day) ? new Found.Someone(person, proxy.wishes()) : UNFIT)
        .orElseGet(() -> new Found.Nobody(Reason.RECIPIENT_NOT_READ));
  }

  private static boolean isFit(Patron person, LocalDate day) {
    return person.isPerson() && !person.isSuspended(day);
  }
}
