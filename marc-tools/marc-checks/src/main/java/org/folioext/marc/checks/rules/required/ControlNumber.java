package org.folioext.marc.checks.rules.required;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Tag;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Fixed;
import org.folioext.marc.checks.rules.Tags;

/**
 * A control number in 001. Source: MARC 21, field 001 and National Level Record (mandatory in full
 * and minimal records).
 */
public final class ControlNumber implements Rule {
  private static final int TAG = Tag.pack("001");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "control-number",
              Group.REQUIRED,
              Severity.CHECK,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd001.html")
          .saying("missing", "blank");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(ControlNumber::check);
  }

  private static void check(MarcRecord record, Report report) {
    Field field = Tags.first(record, TAG);
    if (field == null) {
      report.add(Place.missing("001"), "missing");
    } else if (field.length() == 0 || Fixed.isAll(field, 0, field.length() - 1, ' ')) {
      report.add(Place.of(field), "blank");
    }
  }
}
