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
 * Tags have three characters, indicators and subfield codes one. Source: MARCXML schema;
 * MARC-in-JSON.
 */
public final class MalformedPart implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "malformed-part",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/standards/marcxml/")
          .saying("tag", "indicator", "code", "control-field", "data-field", "head");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.MALFORMED_PART,
        (defect, report) ->
            report.add(
                new Place.AtByte(defect.offset()), defect.variant(), defect.args().toArray()));
  }
}
