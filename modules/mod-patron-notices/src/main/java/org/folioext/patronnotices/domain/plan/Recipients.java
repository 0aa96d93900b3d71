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

  /** Someone, or why there is nobody. */
  sealed interface Found {

    record Someone(Patron person) implements Found {}

    record Nobody(Reason reason) implements Found {}
  }

  /**
   * The patron; for a child, as the library chose; for what a proxy borrowed, the proxy where the
   * sponsor wants that.
   */
  Found of(PatronCase one, Candidate candidate, LocalDate day) {
    if (minors.isMinor(one.patron(), day)) {
      return ofChild(one);
    }
    return candidate
        .loan()
        .flatMap(Loan::proxy)
        .flatMap(id -> notified(one, id))
        .map(Recipients::person)
        .orElseGet(() -> new Found.Someone(one.patron()));
  }

  /** For a child, as the library chose. */
  Found ofChild(PatronCase one) {
    return switch (minors.to()) {
      case PATRON -> new Found.Someone(one.patron());
      case PROXY -> only(one.proxies().stream().filter(Proxy::notified).toList());
      case NOBODY -> new Found.Nobody(Reason.MINOR);
    };
  }

  private static Optional<Proxy> notified(PatronCase one, UUID id) {
    return one.proxies().stream()
        .filter(proxy -> proxy.notified() && proxy.id().equals(id))
        .findFirst();
  }

  private static Found only(List<Proxy> notified) {
    return notified.size() == 1 ? person(notified.get(0)) : new Found.Nobody(Reason.MINOR);
  }

  private static Found person(Proxy proxy) {
    return proxy
        .person()
        .<Found>map(Found.Someone::new)
        .orElseGet(() -> new Found.Nobody(Reason.RECIPIENT_NOT_READ));
  }
}
