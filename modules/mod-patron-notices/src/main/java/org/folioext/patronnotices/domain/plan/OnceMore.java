package org.folioext.patronnotices.domain.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Event.Subject;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.Reach;

/**
 * Looks once more at a message that a person wants sent again: whether it may go to whom it went,
 * by the way it went. Whether what it tells of is still so is the person's to know. Immutable.
 *
 * @param today in the library's zone
 */
public record OnceMore(Minors minors, LocalDate today) {

  /** How long one waits for messages to go out, before it no longer makes sense. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  /**
   * A message.
   *
   * @param recipient to whom it went
   * @param events of what it tells
   * @param mandatory whether its rule holds for those, too, who do not want such notices
   */
  public record Asked(UUID recipient, Channel channel, Set<Event> events, boolean mandatory) {
    public Asked {
      events = Set.copyOf(events);
    }
  }

  /**
   * Why it does not go; empty where it does.
   *
   * @param one as FOLIO has the patron now, with all who act for them
   */
  public Optional<Hindrance> against(PatronCase one, Asked asked) {
    if (!one.patron().isPerson()) {
      return Optional.of(Hindrance.NOT_A_PERSON);
    }
    if (isSuspended(one.patron(), asked)) {
      return Optional.of(Hindrance.SUSPENDED);
    }
    return isUnwanted(one.wishes(), asked)
        ? Optional.of(Hindrance.OPTED_OUT)
        : recipient(one, asked);
  }

  private boolean isSuspended(Patron patron, Asked asked) {
    return asked.events().stream().anyMatch(event -> event.subject() == Subject.CARD)
        && patron.isSuspended(today);
  }

  private static boolean isUnwanted(Wishes wishes, Asked asked) {
    return !asked.mandatory() && asked.events().stream().anyMatch(wishes.without()::contains);
  }

  private Optional<Hindrance> recipient(PatronCase one, Asked asked) {
    if (minors.isMinor(one.patron(), today)) {
      return child(new Recipients(minors).ofChild(one, today), asked);
    }
    return asked.recipient().equals(one.patron().id())
        ? reach(one.patron(), one.wishes(), asked)
        : proxy(one, asked);
  }

  private static Optional<Hindrance> child(Recipients.Found found, Asked asked) {
    if (found instanceof Recipients.Found.Someone someone) {
      return someone.person().id().equals(asked.recipient())
          ? reach(someone.person(), someone.wishes(), asked)
          : Optional.of(Hindrance.OTHER_RECIPIENT);
    }
    return Optional.of(
        switch (((Recipients.Found.Nobody) found).reason()) {
          case MINOR -> Hindrance.MINOR;
          case RECIPIENT_UNFIT -> Hindrance.OTHER_RECIPIENT;
          default -> Hindrance.RECIPIENT_NOT_READ;
        });
  }

  private static Optional<Hindrance> proxy(PatronCase one, Asked asked) {
    Optional<Proxy> proxy =
        one.proxies().stream()
            .filter(acting -> acting.notified() && acting.id().equals(asked.recipient()))
            .findFirst();
    if (proxy.isEmpty()) {
      return Optional.of(Hindrance.OTHER_RECIPIENT);
    }
    return proxy.get().person().isEmpty()
        ? Optional.of(Hindrance.RECIPIENT_NOT_READ)
        : reach(proxy.get().person().get(), proxy.get().wishes(), asked);
  }

  private static Optional<Hindrance> reach(Patron to, Wishes wishes, Asked asked) {
    if (wishes.notBy().contains(asked.channel()) || isUnwanted(wishes, asked)) {
      return Optional.of(Hindrance.OPTED_OUT);
    }
    Reach reach = to.reach();
    if (!reach.channels().contains(asked.channel())) {
      return Optional.of(Hindrance.NO_ADDRESS);
    }
    return reach.refused().contains(asked.channel())
        ? Optional.of(Hindrance.ADDRESS_SUPPRESSED)
        : Optional.empty();
  }
}
