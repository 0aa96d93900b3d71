package org.folioext.marc.checks.rules.encoding;

import org.folioext.marc.CharacterCoding;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;
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
 * Bytes that MARC-8 does not know in a record that is not Unicode: an undefined code, an unknown
 * escape sequence, a diacritic without a letter. Source: MARC 21 Specifications, MARC-8 Encoding
 * Environment.
 */
public final class Marc8Invalid implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "marc8-invalid",
              Group.ENCODING,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharmarc8.html")
          .saying("byte", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(Marc8Invalid::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasNonAscii() && !record.hasEscape() || record.coding() != CharacterCoding.MARC_8) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (field.isCoded()) {
        check(field, places);
      }
    }
    places.close();
  }

  private static void check(Field field, Capped places) {
    if (field.isControl()) {
      check(field, 0, field.length(), places);
    }
    for (Subfield subfield : field.subfields()) {
      int from = subfield.offsetInField();
      check(field, from, from + subfield.length(), places);
    }
  }

  /** Tells the first bad byte of a value; what follows it cannot be trusted. */
  private static void check(Field field, int from, int to, Capped places) {
    int at = field.nextInvalidMarc8(from, to);
    if (at >= 0) {
      places.add(Place.at(field, at), "byte", Hex.of(field, at, Math.min(at + 3, to)), at);
    }
  }
}
