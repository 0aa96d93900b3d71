package org.folioext.patronnotices.files;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.remote.LoanReader;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.remote.ReadAs;

/** Open loans of files, each once. All of them are in memory. For one thread. */
final class Loans {
  private final ReadAs as;
  private final Function<JsonObject, Optional<UUID>> itemTypes;
  private final Map<UUID, List<Loan>> loans = new HashMap<>();
  private final Map<UUID, OpenLoan> unusual = new HashMap<>();
  private final Set<UUID> known = new HashSet<>();
  private int unreadable;

  /**
   * None yet.
   *
   * @param itemTypes finds the item type of a loan
   */
  Loans(ReadAs as, Function<JsonObject, Optional<UUID>> itemTypes) {
    this.as = as;
    this.itemTypes = itemTypes;
  }

  /** Adds a loan, if it is open. */
  void add(JsonObject record) {
    if (!LoanReader.isOpen(record)) {
      return;
    }
    Optional<Loan> loan = LoanReader.loan(record, as, itemTypes.apply(record));
    loan.filter(one -> known.add(one.id()))
        .ifPresent(one -> loans.computeIfAbsent(one.patron(), all -> new ArrayList<>(2)).add(one));
    LoansNow.loan(record)
        .filter(one -> !one.isOrdinary())
        .ifPresent(one -> unusual.put(one.id(), one));
    unreadable += loan.isEmpty() ? 1 : 0;
  }

  /** Those of a patron. */
  List<Loan> of(UUID patron) {
    return loans.getOrDefault(patron, List.of());
  }

  /** A loan with all that files say of it. */
  OpenLoan open(Loan loan) {
    return Optional.ofNullable(unusual.get(loan.id())).orElseGet(() -> OpenLoan.of(loan));
  }

  /** Those without a patron, an item or a due date. */
  int unreadable() {
    return unreadable;
  }
}
