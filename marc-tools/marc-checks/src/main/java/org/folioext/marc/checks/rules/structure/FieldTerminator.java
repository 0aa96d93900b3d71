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
 * A field ends at its first field terminator, so none can stand inside it. Source: MARC 21 Record
 * Structure.
 */
public final class FieldTerminator implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "field-terminator",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("inside");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.FIELD_TERMINATOR,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "inside", defect.args().toArray()));
  }
}
