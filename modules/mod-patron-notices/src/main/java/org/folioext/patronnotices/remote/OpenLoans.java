package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.who.Loan;

/** Open loans of the tenant (interface loan-storage). Stateless. */
public final class OpenLoans {
  private static final Listing LOANS = new Listing("/loan-storage/loans", "loans");
  private static final String OPEN = "status.name==\"Open\"";

  private final Gateway gateway;
  private final ReadAs as;

  /** Loans as the gateway of a request shows them. */
  public OpenLoans(Gateway gateway, ReadAs as) {
    this.gateway = gateway;
    this.as = as;
  }

  /**
   * An open loan of a patron.
   *
   * @param loan its item type was not read; empty where the record cannot be made out
   */
  public record FoundLoan(UUID patron, Optional<Loan> loan) {}

  /**
   * How a range begins; without the module, there are no loans.
   *
   * @param due only those that may be due on these days; empty: all
   * @return fails with CallFailed or NotSeen
   */
  public Future<Part<FoundLoan>> part(IdRange range, Optional<DayWindows> due) {
    String days = due.map(some -> Windowed.filter("dueDate", some)).orElse("");
    return new PartListing(gateway, LOANS)
        .part(range, Windowed.all(OPEN, days), this::found)
        .recover(failure -> Absent.or(failure, new Part<>(List.of(), range, Optional.empty())));
  }

  /** Those of some patrons, at most {@link Patrons#IDS}; fails with CallFailed or NotSeen. */
  public Future<List<FoundLoan>> of(Collection<UUID> patrons) {
    String filter = Windowed.all(OPEN, CqlText.anyOf("userId", patrons));
    return LOANS
        .all(gateway, filter)
        .map(loans -> loans.stream().flatMap(loan -> found(loan).stream()).toList())
        .recover(failure -> Absent.or(failure, List.of()));
  }

  private Optional<FoundLoan> found(JsonObject loan) {
    return Given.id(loan, "userId")
        .map(patron -> new FoundLoan(patron, LoanReader.loan(loan, as, Optional.empty())));
  }
}
