package org.folioext.console.notices.renewals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.renewals.Tally.Verdict;

/** Predictions beside what came of them, on some days. Every attempt is counted once. */
public record Comparison(LocalDate from, LocalDate to, List<Tally> tallies) {

  /** What is predicted, in the order of the table. */
  public static final List<String> PREDICTED = List.of("renews", "refuses", "cannot-tell");

  /** What comes of it, in the order of the table. */
  public static final List<String> ACTUAL = List.of("renewed", "refused", "unmoved");

  private static final int ALL = 100;

  private long times(Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToLong(Tally::times).sum();
  }

  /** All attempts that FOLIO answered. */
  public long total() {
    return times(tally -> true);
  }

  public long of(Verdict verdict) {
    return times(tally -> tally.verdict() == verdict);
  }

  public long predicted(String predicted) {
    return times(tally -> tally.predicted().equals(predicted));
  }

  public long actual(String actual) {
    return times(tally -> tally.actual().equals(actual));
  }

  public long both(String predicted, String actual) {
    return times(tally -> tally.predicted().equals(predicted) && tally.actual().equals(actual));
  }

  /** Of a hundred attempts of which something was predicted, so many came as predicted. */
  public long percentRight() {
    long told = total() - of(Verdict.UNTOLD);
    return told == 0 ? 0 : of(Verdict.RIGHT) * ALL / told;
  }

  /** The attempts that one line counts. */
  public Url attempts(Tally tally) {
    return RenewalFilter.HOME
        .with("state", tally.actual())
        .with("from", from.toString())
        .with("to", to.toString())
        .with("predicted", tally.predicted())
        .with("foreseen", RenewalFilter.reasons(tally.predictedReasons()))
        .with("because", RenewalFilter.reasons(tally.reasons()));
  }
}
