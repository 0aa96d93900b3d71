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
 * Characters whose meaning is a private agreement, and code points that are no characters. Source:
 * Unicode Standard, chapters 23.5 and 23.7.
 */
public final class PrivateUse implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "private-use",
              Group.ENCODING,
              Severity.CHECK,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharucs.html")
          .saying("private", "noncharacter", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(PrivateUse::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasLead(Leads.PRIVATE) || record.coding() != CharacterCoding.UTF_8) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      check(field, places);
    }
    places.close();
  }

  private static void check(Field field, Capped places) {
    for (int i = 0; i < field.length(); i++) {
      int lead = field.byteAt(i);
      if (lead == 0xEE || lead == 0xEF || lead >= 0xF0) {
        int c = Spots.codePoint(field, i);
        String message = message(c);
        if (message != null) {
          places.add(Place.at(field, i), message, String.format("U+%04X", c), i);
        }
      }
    }
  }

  private static String message(int c) {
    if (c >= 0xFDD0 && c <= 0xFDEF || c >= 0 && (c & 0xFFFE) == 0xFFFE) {
      return "noncharacter";
    }
    return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 ? "private" : null;
  }
}
