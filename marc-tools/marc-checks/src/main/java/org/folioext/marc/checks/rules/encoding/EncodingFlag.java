package org.folioext.marc.checks.rules.encoding;

import org.folioext.marc.CharacterCoding;
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
import org.folioext.marc.checks.rules.Hex;

/** Leader 09 is blank (MARC-8) or a (Unicode). Source: MARC 21 leader 09. */
public final class EncodingFlag implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "encoding-flag",
              Group.ENCODING,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("ascii", "utf8", "other");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(EncodingFlag::check);
  }

  private static void check(MarcRecord record, Report report) {
    char flag = record.leader(9);
    if (flag != 'a' && flag != ' ') {
      report.add(Place.leader(9, 9), bytes(record), Hex.printable(String.valueOf(flag)));
    }
  }

  private static String bytes(MarcRecord record) {
    if (record.coding() == CharacterCoding.UTF_8) {
      return "utf8";
    }
    return record.hasNonAscii() || record.hasEscape() ? "other" : "ascii";
  }
}
