package org.folioext.marc.checks.rules.form;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Fixed;

/** The date entered on file in 008/00-05: yymmdd, and possible. Source: MARC 21 field 008. */
public final class DateEntered implements Rule {
  private static final int LENGTH = 6;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "date-entered",
              Group.FORM,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd008a.html")
          .saying("form", "date");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("008", DateEntered::check);
  }

  private static void check(Field field, Report report) {
    if (field.length() < LENGTH) {
      return;
    }
    int year = Fixed.number(field, 0, 1);
    int month = Fixed.number(field, 2, 3);
    int day = Fixed.number(field, 4, 5);
    if (year < 0 || month < 0 || day < 0) {
      report.add(Place.characters(field, 0, 5), "form", Fixed.text(field, 0, 5));
    } else if (!Days.isDay(year, month, day)) {
      report.add(Place.characters(field, 0, 5), "date", Fixed.text(field, 0, 5));
    }
  }
}
