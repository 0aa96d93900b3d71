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
 * Leader 20-23 is 4500, the form of directory entries. Only a warning: readers do not go by it, and
 * old systems left marks of their own in 22 and 23. Source: MARC 21 Record Structure.
 */
public final class LeaderEntryMap implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "leader-entry-map",
              Group.STRUCTURE,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("not-4500");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(LeaderEntryMap::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (record.leader(20) != '4'
        || record.leader(21) != '5'
        || record.leader(22) != '0'
        || record.leader(23) != '0') {
      report.add(Place.leader(20, 23), "not-4500", record.leader().substring(20));
    }
  }
}
