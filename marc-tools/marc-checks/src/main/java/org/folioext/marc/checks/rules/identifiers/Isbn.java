package org.folioext.marc.checks.rules.identifiers;

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
import org.folioext.marc.checks.rules.Tags;

/**
 * ISBNs in 020 $a and in the $z of linking entries: length, prefix and check digit. Source: ISBN
 * Users' Manual; MARC 21 fields 020 and 76X-78X.
 */
public final class Isbn implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "isbn",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd020.html")
          .saying("no-number", "length", "sbn", "letter", "prefix", "check-digit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("020", (field, report) -> check(field, 'a', report));
    if (setup.format() == MarcFormat.BIBLIOGRAPHIC) {
      on.fields(Tags.LINKING_ENTRIES, (field, report) -> check(field, 'z', report));
    }
  }

  private static void check(Field field, char code, Report report) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (field.code(k) == code && !field.subfield(k).isBlank()) {
        check(field.subfield(k), report);
      }
    }
  }

  private static void check(Subfield subfield, Report report) {
    String text = subfield.text();
    String number = IsbnNumber.read(text);
    Place place = Place.of(subfield);
    if (number.isEmpty()) {
      report.add(place, "no-number", text.strip());
    } else if (IsbnNumber.isSbn(number)) {
      report.add(place, "sbn", number, "0" + number);
    } else if (number.length() != 10 && number.length() != 13) {
      report.add(place, "length", number, number.length());
    } else if (!IsbnNumber.isWhole(number)) {
      report.add(place, "letter", number);
    } else if (!IsbnNumber.hasBookPrefix(number)) {
      report.add(place, "prefix", number);
    } else if (IsbnNumber.checkDigit(number) != number.charAt(number.length() - 1)) {
      report.add(place, "check-digit", number, IsbnNumber.checkDigit(number));
    }
  }
}
