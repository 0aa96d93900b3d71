package org.folioext.marcchecks.domain.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folioext.marc.checks.Severity;

/**
 * Counts of records and findings. Immutable.
 *
 * @param records records met, unreadable ones included
 * @param unreadable records in which no fields could be found
 * @param byRule findings by rule id; only rules that found something
 * @param bySeverity findings by severity; only severities that occurred
 */
public record Counts(
    long records, long unreadable, Map<String, Long> byRule, Map<Severity, Long> bySeverity) {

  /** Of nothing. */
  public static final Counts NONE = new Counts(0, 0, Map.of(), Map.of());

  /** Copies the maps, so that nobody can change them later. */
  public Counts {
    byRule = Map.copyOf(byRule);
    bySeverity = Map.copyOf(bySeverity);
  }

  /** Findings of a severity. */
  public long of(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /** Findings in all. */
  public long findings() {
    return bySeverity.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Findings by rule, in the order of the ids. */
  public SortedMap<String, Long> byRuleInOrder() {
    return new TreeMap<>(byRule);
  }

  /** These and others. */
  public Counts plus(Counts more) {
    Map<String, Long> rules = new TreeMap<>(byRule);
    more.byRule.forEach((rule, count) -> rules.merge(rule, count, Long::sum));
    Map<Severity, Long> severities = new TreeMap<>(bySeverity);
    more.bySeverity.forEach((severity, count) -> severities.merge(severity, count, Long::sum));
    return new Counts(records + more.records, unreadable + more.unreadable, rules, severities);
  }

  /** Of a batch of records and all that was found in them. */
  static Counts ofRecords(long records, long unreadable, Iterable<RunFinding> findings) {
    Map<String, Long> rules = new TreeMap<>();
    Map<Severity, Long> severities = new TreeMap<>();
    for (RunFinding finding : findings) {
      rules.merge(finding.rule(), 1L, Long::sum);
      severities.merge(finding.severity(), 1L, Long::sum);
    }
    return new Counts(records, unreadable, rules, severities);
  }
}
