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
import org.folioext.marc.checks.rules.CheckDigits;

/**
 * Standard numbers in 024 $a whose first indicator names the kind: 0 ISRC, 1 UPC, 2 ISMN, 3 EAN.
 * Source: MARC 21 field 024; ISO 3901, GS1 General Specifications, ISO 10957.
 */
public final class StandardNumber implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "standard-number",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd024.html")
          .saying("form", "ean", "check-digit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("024", StandardNumber::check);
  }

  private static void check(Field field, Report report) {
    char kind = field.indicator(1);
    Subfield subfield = kind >= '0' && kind <= '3' ? field.first('a') : null;
    if (subfield == null || subfield.isBlank()) {
      return;
    }
    String number = compact(subfield.text());
    if (kind == '0') {
      if (!isIsrc(number)) {
        report.add(Place.of(subfield), "form", subfield.text().strip(), name(kind));
      }
      return;
    }
    String digits = kind == '2' && number.startsWith("M") ? "9790" + number.substring(1) : number;
    int length = kind == '1' ? 12 : 13;
    if (kind == '1' && isEan(digits)) {
      report.add(Place.of(subfield), "ean", number);
    } else if (digits.length() != length || !CheckDigits.areDigits(digits, 0, length)) {
      report.add(Place.of(subfield), "form", subfield.text().strip(), name(kind));
    } else {
      checkLast(subfield, digits, name(kind), report);
    }
  }

  private static void checkLast(Subfield subfield, String digits, String name, Report report) {
    int length = digits.length();
    char right = CheckDigits.modulo10(digits.substring(0, length - 1));
    if (right != digits.charAt(length - 1)) {
      report.add(Place.of(subfield), "check-digit", digits, right, name);
    }
  }

  private static boolean isEan(String digits) {
    return digits.length() == 13
        && CheckDigits.areDigits(digits, 0, 13)
        && CheckDigits.modulo10(digits.substring(0, 12)) == digits.charAt(12);
  }

  private static String name(char kind) {
    return switch (kind) {
      case '0' -> "ISRC";
      case '1' -> "UPC";
      case '2' -> "ISMN";
      default -> "EAN";
    };
  }

  /** Without hyphens and blanks, up to a qualifier in brackets. */
  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(13);
    for (int i = 0; i < text.length() && text.charAt(i) != '('; i++) {
      if (text.charAt(i) != '-' && text.charAt(i) != ' ') {
        compact.append(text.charAt(i));
      }
    }
    return compact.toString();
  }

  /** Two letters, three letters or digits, seven digits. */
  private static boolean isIsrc(String number) {
    if (number.length() != 12 || !CheckDigits.areDigits(number, 5, 12)) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      boolean letter = number.charAt(i) >= 'A' && number.charAt(i) <= 'Z';
      if (!letter && (i < 2 || !CheckDigits.areDigits(number, i, i + 1))) {
        return false;
      }
    }
    return true;
  }
}
