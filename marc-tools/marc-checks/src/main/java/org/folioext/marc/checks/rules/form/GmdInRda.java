package org.folioext.marc.checks.rules.form;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/**
 * Records described by RDA (040$e rda) have no general material designation in 245$h: fields 336 to
 * 338 took its place. Source: MARC 21 field 245, subfield h; RDA 3.2, 6.9.
 */
public final class GmdInRda implements Rule {
  private static final int TITLE = 245;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "gmd-in-rda",
              Group.FORM,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC).conventions("rda"),
              "https://www.loc.gov/marc/bibliographic/bd245.html")
          .saying("gmd");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fieldsWith('h', GmdInRda::check);
  }

  private static void check(Field field, Report report) {
    if (field.tagNumber() == TITLE) {
      Subfield designation = field.first('h');
      report.add(Place.of(designation), "gmd", designation.text());
    }
  }
}
