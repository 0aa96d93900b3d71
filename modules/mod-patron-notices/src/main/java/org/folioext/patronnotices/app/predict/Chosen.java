package org.folioext.patronnotices.app.predict;

import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/** A loan that a rule asks to renew today. */
public record Chosen(String rule, Patron patron, Loan loan) {

  /** Of a decision about a loan. */
  public static Chosen of(Decision decision) {
    return new Chosen(
        decision.rule().id(),
        decision.candidate().patron(),
        decision.candidate().loan().orElseThrow());
  }

  /** Which loan. */
  public UUID loanId() {
    return loan.id();
  }
}
