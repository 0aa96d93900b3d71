package org.folioext.marc.checks.rules.identifiers;

import java.util.List;
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
import org.folioext.marc.checks.rules.Tags;

/**
 * ISSNs in 022 $a and $l, and in the $x of series and linking entries: form and check digit. $y, $z
 * and $m hold numbers known to be wrong. Source: ISO 3297; MARC 21 fields 022, 490, 76X-78X, 8XX.
 */
public final class Issn implements Rule {
  private static final int OWN = 22;
  private static final List<String> SERIES = List.of("440", "490", "800", "810", "811", "830");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "issn",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd022.html")
          .saying("form", "hyphen", "qualifier", "check-digit");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("022", (field, report) -> check(field, "al", report));
    on.field("023", (field, report) -> check(field, "a", report));
    if (setup.format() == MarcFormat.BIBLIOGRAPHIC) {
      on.fields(Tags.LINKING_ENTRIES, (field, report) -> check(field, "x", report));
      on.fields(SERIES, (field, report) -> check(field, "x", report));
    }
  }

  private static void check(Field field, String codes, Report report) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (codes.indexOf(field.code(k)) >= 0 && !field.subfield(k).isBlank()) {
        check(field.subfield(k), report);
      }
    }
  }

  private static void check(Subfield subfield, Report report) {
    String text = withoutPunctuation(subfield.text());
    int qualifier = text.indexOf(" (");
    if (qualifier > 0) {
      String rest = text.substring(0, qualifier).strip();
      if (subfield.field().tagNumber() == OWN && rest.length() == 9) {
        report.add(Place.of(subfield), "qualifier", subfield.text().strip(), rest);
        return;
      }
      text = rest;
    }
    boolean hyphen = text.length() == 9 && text.charAt(4) == '-';
    String number = hyphen ? text.substring(0, 4) + text.substring(5) : text;
    if (!isForm(number)) {
      report.add(Place.of(subfield), "form", subfield.text().strip());
    } else if (CheckDigits.modulo11(number.substring(0, 7)) != number.charAt(7)) {
      char digit = CheckDigits.modulo11(number.substring(0, 7));
      report.add(Place.of(subfield), "check-digit", text, digit);
    } else if (!hyphen) {
      String right = number.substring(0, 4) + "-" + number.substring(4);
      report.add(Place.of(subfield), "hyphen", text, right);
    }
  }

  private static boolean isForm(String number) {
    return number.length() == 8
        && CheckDigits.areDigits(number, 0, 7)
        && (number.charAt(7) == 'X' || CheckDigits.areDigits(number, 7, 8));
  }

  /** Without blanks around it and the punctuation that may follow: {@code 0361-7300 ;}. */
  private static String withoutPunctuation(String text) {
    int end = text.length();
    while (end > 0 && " ;:,.=)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && " (".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String number = text.substring(start, end);
    return number.endsWith("x") ? number.substring(0, number.length() - 1) + "X" : number;
  }
}
