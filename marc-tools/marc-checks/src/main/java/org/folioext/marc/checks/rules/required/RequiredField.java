package org.folioext.marc.checks.rules.required;

import java.util.List;
import java.util.Map;
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
import org.folioext.marc.checks.rules.Tags;

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
      int packed = Tag.pack(tag);
      on.record((record, report) -> check(record, tag, packed, report));
    }
  }

  private static void check(MarcRecord record, String tag, int packed, Report report) {
    if (Tags.first(record, packed) == null && record.leader(5) != 'd') {
      report.add(Place.missing(tag), "missing", tag);
    }
  }
}
