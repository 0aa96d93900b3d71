package org.folioext.patronnotices.domain.renew;

import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * A renewal that a rule asks for.
 *
 * @param id of the attempt, where there is none for the loan on that day yet
 * @param loan as it is now
 * @param group of the patron
 * @param folio whether FOLIO's own notice policy tells the patron of renewals of this loan
 */
public record PlannedRenewal(
    UUID id,
    String rule,
    int ruleVersion,
    Loan loan,
    Optional<UUID> group,
    Prediction prediction,
    FolioTells folio) {}
