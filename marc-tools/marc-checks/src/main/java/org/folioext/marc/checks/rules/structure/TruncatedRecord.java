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

/** A file ends with the end of a record. Source: MARC 21 Record Structure. */
public final class TruncatedRecord implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "truncated-record",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("ends");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.TRUNCATED,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "ends", defect.args().toArray()));
  }
}
