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

  /**
   * Whether it is still as the attempt left it.
   *
   * @param now empty where the loan is closed, or there is none any more
   */
  public boolean isStill(Optional<OpenLoan> now) {
    return now.filter(one -> one.due().equals(loan.due())).isPresent();
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
