package org.folioext.marc.checks.rules.codes;

import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/**
 * Codes that their list has given up: for languages, countries, areas and relators. Source: the
 * four MARC code lists.
 */
public final class ObsoleteCode implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "obsolete-code",
              Group.CODES,
              Severity.CHECK,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/languages/language_code.html")
          .saying("language", "country", "area", "relator");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.languages(on, setup, use("language"));
    if (setup.format() != MarcFormat.HOLDINGS) {
      CodePlaces.areas(on, setup, use("area"));
    }
    if (setup.format() == MarcFormat.BIBLIOGRAPHIC) {
      CodePlaces.countries(on, setup, use("country"));
      CodePlaces.relators(on, setup, use("relator"));
    }
  }

  private static CodePlaces.Use use(String message) {
    return (coded, list, report) -> {
      if (list.isObsolete(coded.value())) {
        report.add(coded.place(), message, coded.value().strip(), list.label(coded.value()));
      }
    };
  }
}
