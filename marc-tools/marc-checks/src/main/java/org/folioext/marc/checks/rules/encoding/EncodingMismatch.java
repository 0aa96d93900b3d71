package org.folioext.marc.checks.rules.encoding;

import org.folioext.marc.CharacterCoding;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Capped;
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
 * Leader 09 must say what the bytes are: UTF-8 under a blank, or MARC-8 escape sequences under an
 * a, are read as something else. Source: MARC 21 leader 09.
 */
public final class EncodingMismatch implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "encoding-mismatch",
              Group.ENCODING,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("utf8-flagged-marc8", "escape-in-utf8", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(EncodingMismatch::check);
  }

  private static void check(MarcRecord record, Report report) {
    char flag = record.leader(9);
    if (flag == ' ' && record.hasNonAscii() && record.coding() == CharacterCoding.UTF_8) {
      report.add(Place.leader(9, 9), "utf8-flagged-marc8", Spots.firstNonAscii(record));
    } else if (flag == 'a' && record.hasEscape()) {
      escapes(record, report);
    }
  }

  private static void escapes(MarcRecord record, Report report) {
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      for (int i = 0; i < field.length(); i++) {
        if (field.byteAt(i) == 0x1B) {
          places.add(Place.at(field, i), "escape-in-utf8", i);
          break;
        }
      }
    }
    places.close();
  }
}
