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
 * Codes for languages: 008, 040 $b, 041, 242 $y, 377 $a. Several codes run together are for {@link
 * LanguagesRunTogether}. Source: MARC Code List for Languages.
 */
public final class LanguageCode implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "language-code",
              Group.CODES,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/languages/")
          .saying("unknown", "upper-case");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.languages(on, setup, LanguageCode::check);
  }

  private static void check(Coded coded, CodeList list, Report report) {
    String value = coded.value();
    if (list.contains(value) || !coded.isFixed() && LanguagesRunTogether.isRun(value, list)) {
      return;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (list.contains(lower)) {
      report.add(coded.place(), "upper-case", value, lower);
    } else {
      report.add(coded.place(), "unknown", value);
    }
  }
}
