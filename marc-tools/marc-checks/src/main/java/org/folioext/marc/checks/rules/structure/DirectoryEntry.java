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
 * Each directory entry must lead to its field, counting bytes. Source: MARC 21 Record Structure.
 */
public final class DirectoryEntry implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "directory-entry",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("default", "characters-counted");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.DIRECTORY_ENTRY,
        (defect, report) ->
            report.add(
                new Place.AtByte(defect.offset()), defect.variant(), defect.args().toArray()));
  }
}
