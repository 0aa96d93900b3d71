package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.remote.IdRange;
import org.folioext.patronnotices.remote.OpenLoans;
import org.folioext.patronnotices.remote.OpenLoans.FoundLoan;
import org.folioext.patronnotices.remote.Part;

/**
 * Reads open loans, several ranges of ids at once, and stages them.
 *
 * @param staged those that can be made out
 * @param unclear how many of a patron cannot
 */
record LoanStaging(StagedLoans staged, Map<UUID, Integer> unclear) {

  /** No loans. */
  static LoanStaging none() {
    return new LoanStaging(new StagedLoans(), new ConcurrentHashMap<>());
  }

  /**
   * All open loans.
   *
   * @param due only those that may be due on these days; empty: all
   */
  static Future<LoanStaging> of(OpenLoans loans, Optional<DayWindows> due) {
    LoanStaging staging = none();
    List<IdRange> ranges = IdRange.after(Optional.empty()).split(Repeat.AT_ONCE);
    return Future.all(ranges.stream().map(range -> staging.read(loans, due, range)).toList())
        .map(
            read -> {
              staging.staged.sort();
              return staging;
            });
  }

  private Future<Void> read(OpenLoans loans, Optional<DayWindows> due, IdRange range) {
    PartStream<FoundLoan> parts = new PartStream<>(one -> loans.part(one, due), List.of(range));
    return Repeat.whileTrue(
        () ->
            parts
                .next()
                .map(
                    part -> {
                      part.map(Part::records).ifPresent(this::stage);
                      return part.isPresent();
                    }));
  }

  private void stage(List<FoundLoan> loans) {
    for (FoundLoan found : loans) {
      found
          .loan()
          .ifPresentOrElse(staged::add, () -> unclear.merge(found.patron(), 1, Integer::sum));
    }
  }
}
