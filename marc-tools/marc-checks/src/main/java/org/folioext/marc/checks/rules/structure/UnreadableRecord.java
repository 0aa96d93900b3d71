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

/** A stretch of the file in which no fields can be found. Source: MARC 21 Record Structure. */
public final class UnreadableRecord implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "unreadable-record",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("no-directory", "no-fields", "other");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.UNREADABLE,
        (defect, report) -> {
          String reason = defect.args().get(0);
          boolean known = INFO.messages().contains(reason);
          report.add(
              new Place.AtByte(defect.offset()), known ? reason : "other", defect.args().toArray());
        });
  }
}
