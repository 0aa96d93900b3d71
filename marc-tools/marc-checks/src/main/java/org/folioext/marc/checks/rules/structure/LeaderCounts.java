package org.folioext.marc.checks.rules.structure;

import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/**
 * Leader 10 and 11 are 2: two indicators, and subfield codes of two bytes. Source: MARC 21 Record
 * Structure.
 */
public final class LeaderCounts implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "leader-counts",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("not-22");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(LeaderCounts::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (record.leader(10) != '2' || record.leader(11) != '2') {
      report.add(Place.leader(10, 11), "not-22", record.leader().substring(10, 12));
    }
  }
}
