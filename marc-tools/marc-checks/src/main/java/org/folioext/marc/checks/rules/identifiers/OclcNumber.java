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

/**
 * OCLC control numbers in 035 $a: the prefix (OCoLC), digits behind it. $z may be wrong. Source:
 * MARC 21 field 035; OCLC, Bibliographic Formats and Standards, 035 and 001.
 */
public final class OclcNumber implements Rule {
  private static final String PREFIX = "(OCoLC)";

  /** What OCLC puts before the digits: by length of the number; oca in authorities, fst in FAST. */
  private static final List<String> PREFIXES = List.of("ocm", "ocn", "on", "oca", "fst");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "oclc-number",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd035.html")
          .saying("agency", "digits");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("035", OclcNumber::check);
  }

  private static void check(Field field, Report report) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (field.code(k) == 'a' && !isPlain(field.subfield(k))) {
        check(field.subfield(k), report);
      }
    }
  }

  /** Whether the bytes are the prefix and digits, as nearly all are. */
  private static boolean isPlain(Subfield subfield) {
    int length = subfield.length();
    for (int i = 0; i < length; i++) {
      int c = subfield.byteAt(i);
      boolean right = i < PREFIX.length() ? c == PREFIX.charAt(i) : c >= '0' && c <= '9';
      if (!right) {
        return false;
      }
    }
    return length > PREFIX.length();
  }

  private static void check(Subfield subfield, Report report) {
    String text = subfield.text().strip();
    int close = text.indexOf(')');
    if (close < 0 || text.charAt(0) != '(') {
      return;
    }
    String agency = text.substring(1, close);
    boolean exact = agency.equals("OCoLC");
    if (!exact && !agency.strip().equalsIgnoreCase("OCoLC") && !agency.equalsIgnoreCase("OCLC")) {
      return;
    }
    String number = text.substring(close + 1);
    if (!isNumber(number)) {
      report.add(Place.of(subfield), "digits", number);
    } else if (!exact) {
      report.add(Place.of(subfield), "agency", agency, "(OCoLC)" + number);
    }
  }

  private static boolean isNumber(String text) {
    int from = 0;
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix)) {
        from = prefix.length();
        break;
      }
    }
    return from < text.length() && CheckDigits.areDigits(text, from, text.length());
  }
}
