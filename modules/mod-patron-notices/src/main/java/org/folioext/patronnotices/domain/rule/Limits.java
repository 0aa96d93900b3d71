package org.folioext.patronnotices.domain.rule;

/**
 * When a rule must not act.
 *
 * @param validDays days after a step's day on which it may still be carried out, 0 to 60
 * @param closedDays what happens on days on which the library is closed
 * @param mandatory whether patrons cannot opt out
 */
public record Limits(int validDays, ClosedDays closedDays, boolean mandatory) {

  /** Where a rule says nothing. */
  public static final Limits USUAL = new Limits(3, ClosedDays.SEND, false);

  /** Days that {@link #validDays} may be. */
  public static final int LONGEST = 60;

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
  }
}
