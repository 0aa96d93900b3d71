package org.folioext.patronnotices.domain.preview;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * A notice policy of FOLIO, as far as the suite's events go.
 *
 * @param sends of what it sends notices
 */
public record FolioPolicy(UUID id, String name, Set<Sends> sends) {

  /** Of what FOLIO sends notices. */
  public enum Sends {
    BEFORE_DUE,
    WHEN_DUE,
    AFTER_DUE,
    RENEWED
  }

  public FolioPolicy {
    sends = Set.copyOf(sends);
  }

  /** Whether FOLIO can send notices of an event. */
  public static boolean canSend(Event event) {
    return event == Event.LOAN_DUE || event == Event.LOAN_TO_RENEW || event == Event.LOAN_RENEWED;
  }

  /**
   * Whether it sends what a rule would.
   *
   * @param offset days after the event's day
   */
  public boolean sends(Event event, int offset) {
    return !Collections.disjoint(sends, told(event, List.of(offset)));
  }

  /**
   * What FOLIO would have to send to tell what a rule tells; nothing where it cannot.
   *
   * @param offsets days after the event's day
   */
  public static Set<Sends> told(Event event, Collection<Integer> offsets) {
    return switch (event) {
      case LOAN_DUE -> offsets.stream().map(FolioPolicy::due).collect(Collectors.toSet());
      case LOAN_TO_RENEW, LOAN_RENEWED -> offsets.isEmpty() ? Set.of() : Set.of(Sends.RENEWED);
      default -> Set.of();
    };
  }

  private static Sends due(int offset) {
    return offset < 0 ? Sends.BEFORE_DUE : offset == 0 ? Sends.WHEN_DUE : Sends.AFTER_DUE;
  }

  /** The policy, as rows name it. */
  public FolioNotice notice() {
    return new FolioNotice(id, name);
  }
}
