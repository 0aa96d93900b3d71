package org.folioext.patronnotices.domain.renew;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Renewals that a rule asks for in a run, and that wait for a person.
 *
 * @param day in the library's zone; after it they are dropped
 * @param version of the rule
 * @param count how many
 * @param most how many would have been called without asking anybody
 */
public record HeldRenewals(
    UUID run, LocalDate day, String rule, int version, long count, long most) {}
