package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Optional;

/**
 * What FOLIO asks of a patron before it renews a loan.
 *
 * @param expires empty of an account that never does
 * @param blockedManually whether a manual block on renewals is in force; empty where blocks were
 *     not read
 * @param blockedAutomatically the same of automated blocks
 */
public record Borrower(
    boolean active,
    Optional<Instant> expires,
    Optional<Boolean> blockedManually,
    Optional<Boolean> blockedAutomatically) {

  boolean isInactive(Instant now) {
    return !active || expires.filter(instant -> instant.isBefore(now)).isPresent();
  }
}
