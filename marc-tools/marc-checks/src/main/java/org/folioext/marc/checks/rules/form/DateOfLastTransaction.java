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

/**
 * The date and time in 005: yyyymmddhhmmss.f, and possible. Source: MARC 21 field 005; ISO 8601.
 */
public final class DateOfLastTransaction implements Rule {
  private static final int LENGTH = 16;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "date-of-last-transaction",
              Group.FORM,
              Severity.ERROR,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd005.html")
          .saying("form", "date", "time");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("005", DateOfLastTransaction::check);
  }

  private static void check(Field field, Report report) {
    if (!isForm(field)) {
      report.add(Place.of(field), "form", field.text());
    } else if (!Days.isDay(
        Fixed.number(field, 0, 3), Fixed.number(field, 4, 5), Fixed.number(field, 6, 7))) {
      report.add(Place.characters(field, 0, 7), "date", Fixed.text(field, 0, 7));
    } else if (Fixed.number(field, 8, 9) > 23
        || Fixed.number(field, 10, 11) > 59
        || Fixed.number(field, 12, 13) > 60) {
      report.add(Place.characters(field, 8, 13), "time", Fixed.text(field, 8, 13));
    }
  }

  private static boolean isForm(Field field) {
    return field.length() == LENGTH
        && Fixed.number(field, 0, 6) >= 0
        && Fixed.number(field, 7, 13) >= 0
        && field.byteAt(14) == '.'
        && Fixed.number(field, 15, 15) >= 0;
  }
}
