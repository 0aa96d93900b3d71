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
 * 1D, 1E and 1F hex separate records, fields and subfields, so no value can hold them. Source: MARC
 * 21 Record Structure.
 */
public final class ReservedCharacter implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "reserved-character",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("in-value");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.RESERVED_CHARACTER,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "in-value", defect.args().toArray()));
  }
}
