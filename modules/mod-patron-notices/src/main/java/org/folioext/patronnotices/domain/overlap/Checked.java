package org.folioext.patronnotices.domain.overlap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * What FOLIO tells beside a tenant's rules, as it was last looked at.
 *
 * @param beside by the ids of rules
 * @param checked when it was last seen by night; empty: never
 * @param missed why it cannot be seen since; empty: it can
 */
public record Checked(
    Map<String, List<Overlap>> beside, Optional<Instant> checked, Optional<Missed> missed) {

  /**
   * It could not be seen.
   *
   * @param why without personal data
   */
  public record Missed(Instant since, String why) {}

  public Checked {
    beside = Map.copyOf(beside);
  }

  /**
   * What is beside a rule as it is by now, and holds what it brings; what is only confirmed is not.
   */
  public List<Overlap> beside(NoticeRule rule) {
    return beside.getOrDefault(rule.id(), List.of()).stream()
        .filter(one -> Overlap.isHeldFor(rule))
        .map(one -> one.beside(rule))
        .filter(one -> !one.found().isEmpty())
        .toList();
  }

  /** What is beside a rule that is on, and nobody said that it is wanted. */
  public List<Overlap> open(NoticeRule rule) {
    return rule.enabled() ? beside(rule).stream().filter(Overlap::isOpen).toList() : List.of();
  }

  /** How many rules have such. */
  public long open(List<NoticeRule> rules) {
    return rules.stream().filter(rule -> !open(rule).isEmpty()).count();
  }

  /** Why it cannot be seen, where that matters to a rule that is on. */
  public Optional<Missed> missed(List<NoticeRule> rules) {
    return missed.filter(
        any -> Overlap.isPossible(rules.stream().filter(NoticeRule::enabled).toList()));
  }
}
