package org.folioext.patronnotices.domain.renew;

import java.time.LocalDate;
import java.util.UUID;
import org.folioext.patronnotices.domain.ledger.HeldFor;

/**
 * Renewals that a rule asks for in a run, and that wait for a person.
 *
 * @param day in the library's zone; after it they are dropped
 * @param version of the rule
 * @param count how many
 * @param folioUnclear of how many nobody can tell whether FOLIO tells of them itself
 * @param why they wait: {@link HeldFor#FIRST}, {@link HeldFor#UNUSUAL} or {@link HeldFor#ZONE}
 * @param most how many would have been called without asking anybody
 */
public record HeldRenewals(
    UUID run,
    LocalDate day,
    String rule,
    int version,
    long count,
    long folioUnclear,
    HeldFor why,
    long most) {}
