package org.folioext.marc.cli.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.io.Reading;

/** Counts of records and findings. Not thread-safe: each batch has its own, added in order. */
public final class Tally {
  private long records;
  private long unreadable;
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);

  /** Counts one record, whether anything was found in it or not. */
  public void add(Checked checked) {
    records++;
    if (checked.reading() instanceof Reading.Unreadable) {
      unreadable++;
    }
    for (Finding finding : checked.findings()) {
      byRule.merge(finding.rule().id(), 1L, Long::sum);
      bySeverity.merge(finding.severity(), 1L, Long::sum);
    }
  }

  /** Adds another tally's counts. */
  public void add(Tally other) {
    records += other.records;
    unreadable += other.unreadable;
    other.byRule.forEach((rule, count) -> byRule.merge(rule, count, Long::sum));
    other.bySeverity.forEach((severity, count) -> bySeverity.merge(severity, count, Long::sum));
  }

  /** Records met, unreadable ones included. */
  public long records() {
    return records;
  }

  /** Records in which no fields could be found. */
  public long unreadable() {
    return unreadable;
  }

  /** Findings by rule id, in the order of the ids; only rules that found something. */
  public Map<String, Long> byRule() {
    return byRule;
  }

  /** Findings of a severity. */
  public long of(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /** Findings that are as grave as that, or graver. */
  public long atLeast(Severity severity) {
    long count = 0;
    for (Map.Entry<Severity, Long> entry : bySeverity.entrySet()) {
      count += entry.getKey().atLeast(severity) ? entry.getValue() : 0;
    }
    return count;
  }
}
