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
 * Leader 12-16 must point behind the directory: that is where the fields begin. Source: MARC 21
 * Record Structure.
 */
public final class BaseAddress implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "base-address",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("differs");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.defect(
        DefectKind.BASE_ADDRESS,
        (defect, report) -> report.add(Place.leader(12, 16), "differs", defect.args().toArray()));
  }
}
