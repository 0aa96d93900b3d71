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

/**
 * ISO 2709 can state 99,999 bytes; the reader follows a good deal further, then gives up. Source:
 * MARC 21 Record Structure.
 */
public final class RecordTooLong implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "record-too-long",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("limit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.TOO_LONG,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "limit", defect.args().toArray()));
  }
}
