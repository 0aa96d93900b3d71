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
 * A record ends with a record terminator (1D hex) and has none inside. Source: MARC 21 Record
 * Structure.
 */
public final class RecordTerminator implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "record-terminator",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("missing", "embedded");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.RECORD_TERMINATOR,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "missing", defect.args().toArray()));
    on.defect(
        DefectKind.EMBEDDED_RECORD_TERMINATOR,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "embedded", defect.args().toArray()));
  }
}
