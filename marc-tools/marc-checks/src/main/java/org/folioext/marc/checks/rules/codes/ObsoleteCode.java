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
    CodePlaces.languages(on, setup.format(), use(setup.codes().list("languages"), "language"));
    if (setup.format() != MarcFormat.HOLDINGS) {
      CodePlaces.areas(on, use(setup.codes().list("geographic-areas"), "area"));
    }
    if (setup.format() == MarcFormat.BIBLIOGRAPHIC) {
      CodePlaces.countries(on, use(setup.codes().list("countries"), "country"));
      CodePlaces.relators(on, use(setup.codes().list("relators"), "relator"));
    }
  }

  private static CodePlaces.Use use(CodeList list, String message) {
    return (coded, report) -> {
      if (list.isObsolete(coded.value())) {
        report.add(coded.place(), message, coded.value(), list.label(coded.value()));
      }
    };
  }
}
