package org.folioext.patronnotices.domain.rule;

import java.util.OptionalInt;

/**
 * When a rule must not act.
 *
 * @param validDays days after a step's day on which it may still be carried out, 0 to 60
 * @param closedDays what happens on days on which the library is closed
 * @param mandatory whether patrons cannot opt out
 * @param hours in which its notices go out, as far as they are the library's too
 * @param perPatronADay messages of the rule that a person gets on a day at most, 1 to 100, beside
 *     what the library says of all rules; empty: no fewer
 */
public record Limits(
    int validDays,
    ClosedDays closedDays,
    boolean mandatory,
    SendingHours hours,
    OptionalInt perPatronADay) {

  /** Where a rule says nothing. */
  public static final Limits USUAL =
      new Limits(3, ClosedDays.SEND, false, SendingHours.ALL_DAY, OptionalInt.empty());

  /** Days that {@link #validDays} may be. */
  public static final int LONGEST = 60;

  /** Messages that {@link #perPatronADay} may be. */
  public static final int MOST_A_DAY = 100;

  /** What happens on a day on which the library is closed. */
  public enum ClosedDays {
    /** It makes no difference. */
    SEND,
    /** The next open day is taken. */
    WAIT
  }

  public Limits {
    if (validDays < 0 || validDays > LONGEST) {
      throw new IllegalArgumentException("Valid for " + validDays + " days");
    }
    if (perPatronADay.isPresent()
        && (perPatronADay.getAsInt() < 1 || perPatronADay.getAsInt() > MOST_A_DAY)) {
      throw new IllegalArgumentException(perPatronADay + " messages a day");
    }
  }
}
