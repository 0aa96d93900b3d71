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

/** U+FFFD stands where some program lost a character. Source: Unicode Standard, chapter 23.8. */
public final class ReplacementCharacter implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "replacement-character",
              Group.ENCODING,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharucs.html")
          .saying("lost", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(ReplacementCharacter::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasLead(Leads.EF) || record.coding() != CharacterCoding.UTF_8) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      check(field, places);
    }
    places.close();
  }

  /** One finding a subfield, with how many it has. */
  private static void check(Field field, Capped places) {
    int first = -1;
    int count = 0;
    for (int i = 0; i <= field.length(); i++) {
      if (i == field.length() || field.byteAt(i) == 0x1F) {
        if (count > 0) {
          places.add(Place.at(field, first), "lost", count, first);
        }
        count = 0;
      } else if (isReplacement(field, i)) {
        first = count++ == 0 ? i : first;
      }
    }
  }

  private static boolean isReplacement(Field field, int i) {
    return field.byteAt(i) == 0xEF
        && i + 2 < field.length()
        && field.byteAt(i + 1) == 0xBF
        && field.byteAt(i + 2) == 0xBD;
  }
}
