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
 * Blanks in the LC control number of 010 $a: the prefix takes three places in structure A, two in
 * structure B. The blank at the end of structure A may be missing. Source: MARC 21 field 010.
 */
public final class LccnSpacing implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "lccn-spacing",
              Group.IDENTIFIERS,
              Severity.NOTE,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd010.html")
          .saying("blanks");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("010", LccnSpacing::check);
  }

  private static void check(Field field, Report report) {
    Subfield subfield = field.first('a');
    LccnParts parts = subfield == null ? null : LccnParts.of(subfield.text());
    if (parts != null && !parts.written().equals(subfield.text().stripTrailing())) {
      report.add(Place.of(subfield), "blanks", subfield.text(), parts.written());
    }
  }
}
