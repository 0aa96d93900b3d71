package org.folioext.marc.checks.rules.codes;

import java.util.Locale;
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
import org.folioext.marc.schema.CodeList;

/** Codes for countries: 008/15-17 and 044 $a. Source: MARC Code List for Countries. */
public final class CountryCode implements Rule {
  private static final int LENGTH = 40;
  private static final int FROM = 15;
  private static final int TO = 17;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "country-code",
              Group.CODES,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC),
              "https://www.loc.gov/marc/countries/")
          .saying("unknown", "upper-case", "blank");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.countries(on, setup, CountryCode::check);
    on.field("008", CountryCode::checkBlank);
  }

  private static void checkBlank(Field field, Report report) {
    if (field.length() == LENGTH && Fixed.isAll(field, FROM, TO, ' ')) {
      report.add(Place.characters(field, FROM, TO), "blank");
    }
  }

  private static void check(Coded coded, CodeList list, Report report) {
    String value = coded.value();
    if (!list.contains(value)) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (list.contains(lower)) {
        report.add(coded.place(), "upper-case", value, lower);
      } else {
        report.add(coded.place(), "unknown", value);
      }
    }
  }
}
