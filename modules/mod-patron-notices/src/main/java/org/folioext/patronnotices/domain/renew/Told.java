package org.folioext.patronnotices.domain.renew;

import java.time.LocalDate;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * An attempt of which its patron may be told.
 *
 * @param day of the attempt, in the library's zone
 * @param loan as it is since
 * @param reasons why it was refused; none of one that was renewed
 */
public record Told(LocalDate day, Loan loan, Reasons reasons) {

  /** The date, the day and the reasons of a refusal. */
  private static final int PARTS = 3;

  /**
   * Whether it is still as the attempt left it.
   *
   * @param now empty where the loan is closed, or there is none any more
   */
  public boolean isStill(Optional<OpenLoan> now) {
    return now.filter(one -> one.due().equals(loan.due())).isPresent();
  }

  /** Why it was refused, of an event that {@link #candidate} made; of others none. */
  public static Reasons reasonsOf(Candidate told) {
    return told.event() == Event.RENEWAL_REFUSED
        ? Reasons.read(told.cause().split(" ", PARTS)[PARTS - 1])
        : Reasons.NONE;
  }

  /**
   * As an event. A renewal is another when its date is; a refusal when its reasons were others the
   * time before, so that the day on which they came up makes it one.
   */
  public Candidate candidate(Patron patron) {
    return reasons.codes().isEmpty()
        ? Candidate.attempt(Event.LOAN_RENEWED, patron, loan, day, loan.due().toString())
        : Candidate.attempt(
            Event.RENEWAL_REFUSED,
            patron,
            loan,
            day,
            loan.due() + " " + day + " " + reasons.text());
  }
}
