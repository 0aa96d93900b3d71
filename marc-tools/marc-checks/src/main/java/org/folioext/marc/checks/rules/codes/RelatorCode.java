package org.folioext.marc.checks.rules.codes;

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
 * Codes for relators in $4 of names. URIs and codes with a prefix, which $4 may hold too, are left
 * alone. Source: MARC Code List for Relators; MARC 21 Appendix A, $4.
 */
public final class RelatorCode implements Rule {
  private static final int WIDTH = 3;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "relator-code",
              Group.CODES,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC),
              "https://www.loc.gov/marc/relators/")
          .saying("unknown", "form");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    CodePlaces.relators(on, setup, RelatorCode::check);
  }

  private static void check(Coded coded, CodeList list, Report report) {
    String value = coded.value();
    if (!list.contains(value) && value.indexOf(':') < 0) {
      report.add(coded.place(), value.length() == WIDTH ? "unknown" : "form", value);
    }
  }
}
