package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronnotices.domain.renew.OpenLoan;

/** Loans as they are now (interface loan-storage). Stateless. */
public final class LoansNow {

  /** Ids that one call may name. */
  public static final int MOST = 50;

  private static final Listing LOANS = new Listing("/loan-storage/loans", "loans");

  private LoansNow() {}

  /**
   * Those that are open, by id; those that are closed, or not there, are absent.
   *
   * @param ids at most {@link #MOST}
   * @return fails with CallFailed or NotSeen
   */
  public static Future<Map<UUID, OpenLoan>> of(Gateway gateway, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : LOANS.all(gateway, CqlText.anyOf("id", ids)).map(LoansNow::open);
  }

  /** The same of any number of them; a library that has no such module has no loans. */
  public static Future<Map<UUID, OpenLoan>> ofAll(Gateway gateway, Collection<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    Future<Map<UUID, OpenLoan>> found = Future.succeededFuture(new HashMap<>());
    for (int from = 0; from < all.size(); from += MOST) {
      List<UUID> some = all.subList(from, Math.min(all.size(), from + MOST));
      found = found.compose(before -> of(gateway, some).map(next -> both(before, next)));
    }
    return found.recover(failure -> Absent.or(failure, Map.of()));
  }

  private static Map<UUID, OpenLoan> both(Map<UUID, OpenLoan> before, Map<UUID, OpenLoan> next) {
    before.putAll(next);
    return before;
  }

  private static Map<UUID, OpenLoan> open(Iterable<JsonObject> records) {
    Map<UUID, OpenLoan> open = new HashMap<>();
    for (JsonObject record : records) {
      if (LoanReader.isOpen(record)) {
        loan(record).ifPresent(loan -> open.put(loan.id(), loan));
      }
    }
    return open;
  }

  /** The loan; empty where it is anonymous or lacks an id or a due date. */
  public static Optional<OpenLoan> loan(JsonObject json) {
    Optional<UUID> id = Given.id(json, "id");
    Optional<UUID> patron = Given.id(json, "userId");
    Optional<UUID> item = Given.id(json, "itemId");
    Optional<Instant> due = instant(json, "dueDate");
    if (id.isEmpty() || patron.isEmpty() || item.isEmpty() || due.isEmpty()) {
      return Optional.empty();
    }
    JsonObject billed = Given.object(Given.object(json, "reminders"), "lastFeeBilled");
    return Optional.of(
        new OpenLoan(
            id.get(),
            patron.get(),
            item.get(),
            due.get(),
            Given.integer(json, "renewalCount").orElse(0),
            Given.id(json, "loanPolicyId"),
            Given.text(json, "itemStatus"),
            Given.integer(billed, "number").orElse(0),
            Given.truth(json, "isDcb")));
  }

  /** A time that FOLIO wrote; a date alone is read as the end of that day in UTC. */
  static Optional<Instant> instant(JsonObject json, String field) {
    return Expiry.read(Given.text(json, field), ZoneOffset.UTC) instanceof Expiry.At at
        ? Optional.of(at.instant())
        : Optional.empty();
  }
}
