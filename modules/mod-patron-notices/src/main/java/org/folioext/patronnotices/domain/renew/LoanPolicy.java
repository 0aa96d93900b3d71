package org.folioext.patronnotices.domain.renew;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a loan policy says of renewals.
 *
 * @param limit renewals that it allows; empty for any number
 * @param period of a renewal, of a rolling policy; empty where FOLIO would not understand it
 * @param holds the other period while somebody waits for the item
 * @param withHolds whether loans are renewed while somebody waits
 * @param limits by which due dates are cut, of a rolling policy, or which give them, of a fixed one
 * @param movesClosedDays whether closed days move due dates: then the date cannot be told
 */
public record LoanPolicy(
    boolean loanable,
    boolean renewable,
    OptionalInt limit,
    Profile profile,
    From from,
    Optional<Period> period,
    Holds holds,
    boolean withHolds,
    Limits limits,
    boolean movesClosedDays) {

  /** How due dates come about. */
  public enum Profile {
    ROLLING,
    FIXED,
    /** FOLIO would not understand it. */
    UNKNOWN
  }

  /** From when the period of a renewal counts. */
  public enum From {
    DUE_DATE,
    NOW,
    /** FOLIO would not understand it. */
    UNKNOWN
  }

  /** The period of a renewal while somebody waits. */
  public sealed interface Holds {
    /** The same as otherwise. */
    record Same() implements Holds {}

    /** Another; empty where FOLIO would not understand it. */
    record Other(Optional<Period> period) implements Holds {}
  }

  /** What schedules there are for renewals. */
  public sealed interface Limits {
    /** None. */
    record None() implements Limits {}

    /** One. */
    record Of(Schedule schedule) implements Limits {}

    /** One that could not be read. */
    record Unread() implements Limits {}
  }

  /** A different period is written in a fixed policy, which FOLIO refuses while somebody waits. */
  boolean contradictsItselfWithHolds() {
    return profile == Profile.FIXED && holds instanceof Holds.Other;
  }
}
