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
 * LC control numbers in 010 $a: letters and digits as structure A or B has them. Where its blanks
 * stand is for {@link LccnSpacing}. Source: MARC 21 field 010; The LCCN Namespace.
 */
public final class Lccn implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "lccn",
              Group.IDENTIFIERS,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd010.html")
          .saying("form", "printed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("010", Lccn::check);
  }

  private static void check(Field field, Report report) {
    Subfield subfield = field.first('a');
    if (subfield == null || subfield.isBlank()) {
      return;
    }
    String text = subfield.text();
    if (LccnParts.of(text) == null) {
      LccnParts printed = LccnParts.printed(text);
      if (printed == null) {
        report.add(Place.of(subfield), "form", text.strip());
      } else {
        report.add(Place.of(subfield), "printed", text.strip(), printed.written());
      }
    }
  }
}
