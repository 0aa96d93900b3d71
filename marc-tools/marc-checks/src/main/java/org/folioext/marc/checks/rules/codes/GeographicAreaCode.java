package org.folioext.marc.checks.rules.codes;

import java.util.Locale;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeList;

/**
 * Codes for geographic areas in 043 $a: seven characters, filled up with hyphens. Source: MARC Code
 * List for Geographic Areas.
 */
public final class GeographicAreaCode implements Rule {
  private static final int WIDTH = 7;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "geographic-area-code",
              Group.CODES,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY),
              "https://www.loc.gov/marc/geoareas/")
          .saying("unknown", "hyphens");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.areas(on, setup, GeographicAreaCode::check);
  }

  private static void check(Coded coded, CodeList list, Report report) {
    String value = coded.value();
    if (!list.contains(value)) {
      String bare = withoutHyphens(value);
      if (!bare.isEmpty() && bare.length() <= WIDTH && list.find(bare) != null) {
        String right = bare + "-".repeat(WIDTH - bare.length());
        report.add(coded.place(), "hyphens", value, right);
      } else {
        report.add(coded.place(), "unknown", value);
      }
    }
  }

  /** Without hyphens, and blanks in the place of hyphens, at the end; in lower case. */
  private static String withoutHyphens(String value) {
    int end = value.length();
    while (end > 0 && "- .".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
