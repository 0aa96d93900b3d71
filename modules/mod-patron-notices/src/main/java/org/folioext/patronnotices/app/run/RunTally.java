package org.folioext.patronnotices.app.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;

/** How many candidates came to what in a run so far, by rule. For one batch after another. */
final class RunTally {
  private final Map<String, Map<String, Long>> outcomes = new TreeMap<>();

  /** What the run had when it was taken up. */
  RunTally(List<RuleOutcome> before) {
    before.forEach(one -> outcomes.put(one.rule(), one.outcomes()));
  }

  /** The rules of a batch, with what it brings. */
  Map<String, Map<String, Long>> with(Map<String, Map<String, Long>> batch) {
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    batch.forEach(
        (rule, counts) -> {
          Map<String, Long> sum = new TreeMap<>(outcomes.getOrDefault(rule, Map.of()));
          counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
          sums.put(rule, sum);
        });
    return sums;
  }

  /** A batch was saved. */
  void keep(Map<String, Map<String, Long>> sums) {
    outcomes.putAll(sums);
  }
}
