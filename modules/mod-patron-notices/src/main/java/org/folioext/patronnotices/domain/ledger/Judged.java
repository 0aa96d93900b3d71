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
 * @param otherwise why it would be held were it not for FOLIO's own notices; empty where it would
 *     not, or is not held for them
 */
public record Judged(
    String rule, long most, Optional<HeldFor> heldFor, Optional<HeldFor> otherwise) {

  /**
   * Judges rules of a run that is through: each by itself, and those that may go by what they bring
   * together.
   *
   * @param known rules of which something was let go before
   * @param usual what rules brought on the last such weekdays, the newest first
   * @param perRun what all that may go brings at most; where it is more, all of it is held
   * @param rezoned whether the library's zone is another than in the run before; then all is held
   * @param overlapping rules that tell what FOLIO tells by itself, without anybody's wanting both
   */
  public static List<Judged> of(
      List<RuleOutcome> rules,
      Set<String> known,
      Map<String, List<Long>> usual,
      long perRun,
      boolean rezoned,
      Set<String> overlapping) {
    Map<String, Long> fresh =
        rules.stream().collect(Collectors.toMap(RuleOutcome::rule, RuleOutcome::fresh));
    return byNumbers(rules, fresh, known, usual, perRun, rezoned).stream()
        .map(
            one ->
                overlapping.contains(one.rule()) && fresh.get(one.rule()) > 0
                    ? one.overlapping()
                    : one)
        .toList();
  }

  private static List<Judged> byNumbers(
      List<RuleOutcome> rules,
      Map<String, Long> fresh,
      Set<String> known,
      Map<String, List<Long>> usual,
      long perRun,
      boolean rezoned) {
    List<Judged> alone = rules.stream().map(one -> alone(one, known, usual)).toList();
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
    Judged free = new Judged(one.rule(), most, Optional.empty(), Optional.empty());
    return one.fresh() <= most ? free : free.held(isKnown ? HeldFor.UNUSUAL : HeldFor.FIRST);
  }

  private Judged held(HeldFor why) {
    return new Judged(rule, most, Optional.of(why), Optional.empty());
  }

  private Judged overlapping() {
    return new Judged(rule, most, Optional.of(HeldFor.FOLIO_OVERLAP), heldFor);
  }

  /** Whether it goes out. */
  public boolean goes() {
    return heldFor.isEmpty();
  }
}
