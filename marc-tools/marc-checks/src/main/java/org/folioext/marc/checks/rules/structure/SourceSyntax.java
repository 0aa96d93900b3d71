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
 * A text format must be well-formed before it can hold a record. Source: MARCXML schema;
 * MARC-in-JSON.
 */
public final class SourceSyntax implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "source-syntax",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/standards/marcxml/")
          .saying("broken");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.SYNTAX,
        (defect, report) ->
            report.add(new Place.AtByte(defect.offset()), "broken", defect.args().toArray()));
  }
}
