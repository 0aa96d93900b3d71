package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * Loans as mod-circulation-storage writes them (ramls/loan.json of 17.2), and as mod-circulation
 * does, which adds the item. Stateless.
 */
public final class LoanReader {

  /** Of such items FOLIO's own notices of due dates tell nobody either. */
  private static final Set<String> MISSING =
      Set.of("claimed returned", "declared lost", "aged to lost");

  private LoanReader() {}

  /** Whether the loan is open. */
  public static boolean isOpen(JsonObject loan) {
    return Given.text(Given.object(loan, "status"), "name")
        .filter("open"::equalsIgnoreCase)
        .isPresent();
  }

  private static boolean isMissing(JsonObject loan) {
    return Given.text(loan, "itemStatus")
        .or(() -> Given.text(Given.object(Given.object(loan, "item"), "status"), "name"))
        .map(status -> status.strip().toLowerCase(Locale.ROOT))
        .filter(MISSING::contains)
        .isPresent();
  }

  /**
   * The loan.
   *
   * @param itemType of its item, where that was read
   * @return empty where it is anonymous or lacks an id or a due date
   */
  public static Optional<Loan> loan(JsonObject loan, ReadAs as, Optional<UUID> itemType) {
    Optional<UUID> id = Given.id(loan, "id");
    Optional<UUID> patron = Given.id(loan, "userId");
    Optional<UUID> item = Given.id(loan, "itemId");
    Expiry due = Expiry.read(Given.text(loan, "dueDate"), as.zone());
    if (id.isEmpty() || patron.isEmpty() || item.isEmpty() || !(due instanceof Expiry.At at)) {
      return Optional.empty();
    }
    Instant instant = at.instant();
    return Optional.of(
        new Loan(
            id.get(),
            patron.get(),
            item.get(),
            instant,
            at.day(),
            Given.id(loan, "proxyUserId"),
            Given.integer(loan, "renewalCount").orElse(0),
            Given.id(loan, "loanPolicyId"),
            itemType,
            Given.id(loan, "itemEffectiveLocationIdAtCheckOut"),
            Given.truth(loan, "isDcb"),
            isMissing(loan)));
  }
}
