package org.folioext.marc.checks.rules.structure;

import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.io.DefectKind;

/** Leader 00-04 is the length of the whole record in bytes. Source: MARC 21 Record Structure. */
public final class RecordLength implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "record-length",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("differs");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.RECORD_LENGTH,
        (defect, report) -> report.add(Place.leader(0, 4), "differs", defect.args().toArray()));
  }
}
