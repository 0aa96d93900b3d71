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

/** ISBNs in 020$a: length and check digit. Source: ISBN Users' Manual; MARC 21 field 020. */
public final class Isbn implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "isbn",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC),
              "https://www.loc.gov/marc/bibliographic/bd020.html")
          .saying("length", "check-digit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("020", Isbn::check);
  }

  private static void check(Field field, Report report) {
    for (Subfield subfield : field.subfields()) {
      if (subfield.code() == 'a') {
        check(subfield, report);
      }
    }
  }

  private static void check(Subfield subfield, Report report) {
    String number = number(subfield.text());
    if (number.length() != 10 && number.length() != 13) {
      report.add(Place.of(subfield), "length", number, number.length());
    } else if (checkDigit(number) != number.charAt(number.length() - 1)) {
      report.add(Place.of(subfield), "check-digit", number, checkDigit(number));
    }
  }

  /** The digits before the first qualifier, without hyphens. */
  private static String number(String text) {
    StringBuilder digits = new StringBuilder(13);
    for (char c : text.strip().toCharArray()) {
      if (c >= '0' && c <= '9' || c == 'X' || c == 'x') {
        digits.append(Character.toUpperCase(c));
      } else if (c != '-') {
        break;
      }
    }
    return digits.toString();
  }

  private static char checkDigit(String number) {
    int sum = 0;
    if (number.length() == 13) {
      for (int i = 0; i < 12; i++) {
        sum += (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return (char) ('0' + (10 - sum % 10) % 10);
    }
    for (int i = 0; i < 9; i++) {
      sum += (number.charAt(i) - '0') * (10 - i);
    }
    int digit = (11 - sum % 11) % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit);
  }
}
