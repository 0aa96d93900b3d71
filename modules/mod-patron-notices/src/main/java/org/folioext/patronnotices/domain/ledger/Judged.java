package org.folioext.patronnotices.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of what a rule brought in a run.
 *
 * @param most above it the rule is held
 * @param heldFor why it is held; empty: it goes out
 */
public record Judged(String rule, long most, Optional<HeldFor> heldFor) {

  /**
   * Judges rules of a run that is through: each by itself, and those that may go by what they bring
   * together.
   *
   * @param known rules of which something was let go before
   * @param usual what rules brought on the last such weekdays, the newest first
   * @param perRun what all that may go brings at most; where it is more, all of it is held
   * @param rezoned whether the library's zone is another than in the run before; then all is held
   */
  public static List<Judged> of(
      List<RuleOutcome> rules,
      Set<String> known,
      Map<String, List<Long>> usual,
      long perRun,
      boolean rezoned) {
    List<Judged> alone = rules.stream().map(one -> alone(one, known, usual)).toList();
    Map<String, Long> fresh =
        rules.stream().collect(Collectors.toMap(RuleOutcome::rule, RuleOutcome::fresh));
    long together =
        alone.stream().filter(Judged::goes).mapToLong(one -> fresh.get(one.rule())).sum();
    if (together > perRun) {
      return held(alone, fresh, HeldFor.RUN);
    }
    return rezoned ? held(alone, fresh, HeldFor.ZONE) : alone;
  }

  private static List<Judged> held(List<Judged> all, Map<String, Long> fresh, HeldFor why) {
    return all.stream()
        .map(one -> one.goes() && fresh.get(one.rule()) > 0 ? one.held(why) : one)
        .toList();
  }

  private static Judged alone(RuleOutcome one, Set<String> known, Map<String, List<Long>> usual) {
    boolean isKnown = known.contains(one.rule());
    long most = StormGuard.most(isKnown, usual.getOrDefault(one.rule(), List.of()));
    Judged free = new Judged(one.rule(), most, Optional.empty());
    return one.fresh() <= most ? free : free.held(isKnown ? HeldFor.UNUSUAL : HeldFor.FIRST);
  }

  private Judged held(HeldFor why) {
    return new Judged(rule, most, Optional.of(why));
  }

  /** Whether it goes out. */
  public boolean goes() {
    return heldFor.isEmpty();
  }
}
