package org.folioext.marc.checks.rules.structure;

import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.ForeignFormat;
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
 * A record of another family than MARC 21: one finding, and the rules about fields are not asked.
 * Source: {@link ForeignFormat}.
 */
public final class NotMarc21 implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "not-marc21",
              Group.STRUCTURE,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/")
          .saying("unimarc", "danmarc2", "rism");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(NotMarc21::check);
  }

  private static void check(MarcRecord record, Report report) {
    ForeignFormat.of(record)
        .ifPresent(format -> report.add(Place.record(), format.id(), format.signs(record)));
  }
}
