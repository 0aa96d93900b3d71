package org.folioext.patronnotices.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.renew.Borrower;
import org.folioext.patronnotices.domain.renew.Predictor;
import org.folioext.patronnotices.domain.renew.RenewalFacts;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * What probably comes of renewals, as far as files tell: they have neither blocks nor requests, so
 * that a refusal may be certain, and a renewal never is.
 *
 * @param zone of the library
 */
record Renewals(Library library, ZoneId zone, Instant now) {

  /** Of a decision; empty of one that renews nothing. */
  Optional<Foretold> of(Decision decision) {
    return decision.goes() && decision.rule().event().isRenewal()
        ? Optional.of(foretold(decision))
        : Optional.empty();
  }

  private Foretold foretold(Decision decision) {
    Loan loan = decision.candidate().loan().orElseThrow();
    RenewalFacts facts =
        new RenewalFacts(
            library.open(loan),
            Borrower.of(decision.candidate().patron(), zone, Optional.empty(), Optional.empty()),
            loan.policy().flatMap(library::policy),
            Optional.empty());
    return Foretold.of(Predictor.of(facts, at(decision.day())), zone);
  }

  private Instant at(LocalDate day) {
    return now.atZone(zone).with(day).toInstant();
  }
}
