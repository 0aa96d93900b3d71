package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What FOLIO will probably say of a renewal. It is a prediction: FOLIO has no renewal on trial,
 * looks the policy up anew, and things change until it is asked.
 */
public sealed interface Prediction {

  /**
   * It renews.
   *
   * @param due the new date; empty where closed days or a schedule may move it
   */
  record Renews(Optional<Instant> due) implements Prediction {}

  /** It does not, at least for these reasons. */
  record Refuses(Reasons reasons) implements Prediction {}

  /** Nobody can tell. */
  record CannotTell(Set<Unseen> unseen) implements Prediction {
    public CannotTell {
      unseen = Set.copyOf(unseen);
    }
  }

  /** What was not read, or is not known here. */
  enum Unseen {
    /** It was returned or renewed meanwhile, or could not be read again. */
    LOAN,
    PATRON,
    MANUAL_BLOCKS,
    AUTOMATED_BLOCKS,
    POLICY,
    SCHEDULE,
    REQUESTS,
    /** Reminder fees were billed, and the policy on overdue fines says whether that matters. */
    REMINDER_POLICY,
    /** A loan between libraries, for which others decide. */
    FOREIGN_LOAN;

    /** The name in answers: lower case, with hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The word in answers: renews, refuses or cannot-tell. */
  default String id() {
    if (this instanceof Renews) {
      return "renews";
    }
    return this instanceof Refuses ? "refuses" : "cannot-tell";
  }

  /** Ids of what stands against it, or of what was not seen, in a fixed order. */
  default List<String> grounds() {
    if (this instanceof Refuses refuses) {
      return refuses.reasons().ids();
    }
    return this instanceof CannotTell nobody
        ? nobody.unseen().stream().sorted().map(Unseen::id).toList()
        : List.of();
  }
}
