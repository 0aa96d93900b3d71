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

/** Around records there is nothing, or line ends. Source: MARC 21 Record Structure. */
public final class StrayBytes implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "stray-bytes",
              Group.STRUCTURE,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("between");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.STRAY_BYTES,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "between", defect.args().toArray()));
  }
}
