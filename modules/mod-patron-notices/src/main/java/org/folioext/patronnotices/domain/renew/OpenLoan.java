package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An open loan as FOLIO has it now.
 *
 * @param renewals how often it was renewed
 * @param itemStatus of the loan's item, in FOLIO's words
 * @param reminders how many reminder fees were billed
 * @param foreign whether it is a loan of a consortium to a patron of another library
 */
public record OpenLoan(
    UUID id,
    UUID patron,
    UUID item,
    Instant due,
    int renewals,
    Optional<UUID> policy,
    Optional<String> itemStatus,
    int reminders,
    boolean foreign) {}
