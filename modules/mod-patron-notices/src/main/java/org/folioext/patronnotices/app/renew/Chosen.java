package org.folioext.patronnotices.app.renew;

import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/** A loan that a rule asks to renew today. */
record Chosen(String rule, Patron patron, Loan loan) {

  static Chosen of(Decision decision) {
    return new Chosen(
        decision.rule().id(),
        decision.candidate().patron(),
        decision.candidate().loan().orElseThrow());
  }

  FolioNotices.OfLoan ofLoan() {
    return new FolioNotices.OfLoan(loan.id(), loan.item(), patron.group());
  }

  UUID loanId() {
    return loan.id();
  }
}
