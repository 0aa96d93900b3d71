package org.folioext.marc.checks.rules.encoding;

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
import org.folioext.marc.checks.rules.Hex;

/**
 * Bytes that are not well-formed UTF-8 in a record that says it is Unicode. Source: RFC 3629; MARC
 * 21 Specifications, UCS/Unicode Environment.
 */
public final class Utf8Invalid implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "utf8-invalid",
              Group.ENCODING,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharucs.html")
          .saying("bytes", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(Utf8Invalid::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (record.leader(9) != 'a' || !record.hasNonAscii()) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      int at = field.nextInvalidUtf8(0);
      while (at >= 0) {
        int end = endOfBad(field, at);
        places.add(Place.at(field, at), "bytes", Hex.of(field, at, end), at);
        at = end < field.length() ? field.nextInvalidUtf8(end) : -1;
      }
    }
    places.close();
  }

  /** Bytes beyond ASCII that follow are told with the first, up to four. */
  private static int endOfBad(Field field, int at) {
    int end = at + 1;
    while (end < field.length()
        && end < at + 4
        && field.byteAt(end) >= 0x80
        && field.nextInvalidUtf8(end) == end) {
      end++;
    }
    return end;
  }
}
