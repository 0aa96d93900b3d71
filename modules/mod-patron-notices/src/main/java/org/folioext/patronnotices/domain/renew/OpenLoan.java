package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Loan;

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
    boolean foreign) {

  private static final String LENT = "Checked out";

  /** A loan of which nothing else is known than that it is open. */
  public static OpenLoan of(Loan loan) {
    return new OpenLoan(
        loan.id(),
        loan.patron(),
        loan.item(),
        loan.due(),
        loan.renewals(),
        loan.policy(),
        Optional.empty(),
        0,
        loan.foreign());
  }

  /** Whether nothing else is known of it than that it is lent. */
  public boolean isOrdinary() {
    return reminders == 0 && itemStatus.filter(status -> !status.equals(LENT)).isEmpty();
  }
}
