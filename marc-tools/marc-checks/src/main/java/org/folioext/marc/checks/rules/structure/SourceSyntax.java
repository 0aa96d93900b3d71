package org.folioext.marc.checks.rules.structure;

import java.util.Arrays;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.SyntaxFault;

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
          .saying(Arrays.stream(SyntaxFault.values()).map(SyntaxFault::id).toArray(String[]::new));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.SYNTAX,
        (defect, report) ->
            report.add(
                new Place.AtByte(defect.offset()), defect.variant(), defect.args().toArray()));
  }
}
