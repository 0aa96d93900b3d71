package org.folioext.patronnotices.domain.renew;

import java.util.List;
import java.util.Optional;

/**
 * What decides whether FOLIO renews a loan.
 *
 * @param borrower empty where the patron was not read
 * @param policy by which FOLIO renews the loan now; empty where it was not read
 * @param queue open requests in their order; empty where they were not read
 */
public record RenewalFacts(
    OpenLoan loan,
    Optional<Borrower> borrower,
    Optional<LoanPolicy> policy,
    Optional<List<Queued>> queue) {}
