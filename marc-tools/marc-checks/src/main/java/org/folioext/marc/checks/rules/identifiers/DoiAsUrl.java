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

/**
 * DOIs in 024 that stand as a web address or behind {@code doi:}, which $2 says already. Source:
 * MARC 21 field 024.
 */
public final class DoiAsUrl implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "doi-as-url",
              Group.IDENTIFIERS,
              Severity.CHECK,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd024.html")
          .saying("wrapped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("024", DoiAsUrl::check);
  }

  private static void check(Field field, Report report) {
    Subfield number = DoiText.in(field);
    if (number == null) {
      return;
    }
    String text = number.text().strip();
    String bare = DoiText.bare(text);
    if (bare.length() < text.length() && DoiText.isDoi(bare)) {
      report.add(Place.of(number), "wrapped", text, bare);
    }
  }
}
