package org.folioext.marc.checks.rules.codes;

import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeList;

/**
 * Several codes for languages in one subfield, as 041 had them until 2001: {@code engfre}. Source:
 * MARC 21 field 041, content designator history.
 */
public final class LanguagesRunTogether implements Rule {
  private static final int WIDTH = 3;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "languages-run-together",
              Group.CODES,
              Severity.CHECK,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY),
              "https://www.loc.gov/marc/bibliographic/bd041.html")
          .saying("several");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.languages(
        on,
        setup,
        (coded, list, report) -> {
          if (!coded.isFixed() && isRun(coded.value(), list)) {
            report.add(coded.place(), "several", coded.value(), coded.value().length() / WIDTH);
          }
        });
  }

  /** Whether a value is two or more codes of the list and nothing else. */
  static boolean isRun(String value, CodeList list) {
    if (value.length() <= WIDTH || value.length() % WIDTH != 0) {
      return false;
    }
    for (int i = 0; i < value.length(); i += WIDTH) {
      if (!list.contains(value.substring(i, i + WIDTH))) {
        return false;
      }
    }
    return true;
  }
}
