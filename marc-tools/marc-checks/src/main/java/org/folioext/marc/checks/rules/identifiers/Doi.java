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

/** DOIs in 024 with $2 doi: prefix and suffix. Source: ISO 26324, DOI Handbook; MARC 21 024. */
public final class Doi implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "doi",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd024.html")
          .saying("form", "blank-inside");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("024", Doi::check);
  }

  private static void check(Field field, Report report) {
    Subfield number = DoiText.in(field);
    if (number == null || number.isBlank()) {
      return;
    }
    String bare = DoiText.bare(number.text());
    if (!DoiText.isDoi(bare)) {
      String message = bare.indexOf(' ') >= 0 ? "blank-inside" : "form";
      report.add(Place.of(number), message, number.text().strip());
    }
  }
}
