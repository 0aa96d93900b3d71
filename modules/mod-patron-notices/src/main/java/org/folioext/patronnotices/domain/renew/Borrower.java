package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.okapi.time.Days;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;

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

  /**
   * A patron of whom blocks were read, or not.
   *
   * @param zone in which the card's last day ends
   * @return empty where nobody can make out when the card expires
   */
  public static Optional<Borrower> of(
      Patron patron, ZoneId zone, Optional<Boolean> manually, Optional<Boolean> automatically) {
    if (patron.expires() instanceof CardDate.Unreadable) {
      return Optional.empty();
    }
    Optional<Instant> expires =
        patron.expires() instanceof CardDate.On on
            ? Optional.of(Days.endOfDay(on.day(), zone))
            : Optional.empty();
    return Optional.of(new Borrower(patron.active(), expires, manually, automatically));
  }

  boolean isInactive(Instant now) {
    return !active || expires.filter(instant -> instant.isBefore(now)).isPresent();
  }
}
