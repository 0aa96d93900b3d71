package org.folioext.marc.checks.rules.required;

import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.MarcRecord;
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
 * Fields that no record of a format is valid without. Records that only report a deletion (leader
 * 05 d) are left alone. Source: MARC 21 National Level Record, fields mandatory at every level.
 */
public final class RequiredField implements Rule {
  private static final Map<MarcFormat, List<String>> REQUIRED =
      Map.of(
          MarcFormat.BIBLIOGRAPHIC, List.of("008", "245"),
          MarcFormat.AUTHORITY, List.of("008", "040"),
          MarcFormat.HOLDINGS, List.of("008", "852"));

  private static final RuleInfo INFO =
      RuleInfo.of(
              "required-field",
              Group.REQUIRED,
              Severity.ERROR,
              Scope.of(REQUIRED.keySet().toArray(MarcFormat[]::new)),
              "https://www.loc.gov/marc/bibliographic/nlr/")
          .saying("missing");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    for (String tag : REQUIRED.get(setup.format())) {
      on.record((record, report) -> check(record, tag, report));
    }
  }

  private static void check(MarcRecord record, String tag, Report report) {
    if (record.leader(5) != 'd' && record.first(tag) == null) {
      report.add(Place.missing(tag), "missing", tag);
    }
  }
}
