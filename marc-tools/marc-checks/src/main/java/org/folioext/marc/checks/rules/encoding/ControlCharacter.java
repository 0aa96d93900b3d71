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
import org.folioext.marc.checks.rules.Hex;

/**
 * Control characters that MARC 21 has no use for: C0 and DEL anywhere, C1 in Unicode. Non-sorting
 * marks (98, 9C) are fine. Source: MARC 21 Specifications, Character Sets, "Control characters".
 */
public final class ControlCharacter implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "control-character",
              Group.ENCODING,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharucs.html")
          .saying("c0", "c1", "more");
  private static final String[] NAMES = {
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US"
  };

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(ControlCharacter::check);
  }

  private static void check(MarcRecord record, Report report) {
    boolean c0 = record.hasControl();
    boolean c1 = record.hasLead(Leads.C2) && record.coding() == CharacterCoding.UTF_8;
    if (!c0 && !c1) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (c0) {
        checkC0(field, places);
      }
      if (c1) {
        checkC1(field, places);
      }
    }
    places.close();
  }

  private static void checkC0(Field field, Capped places) {
    for (int i = 0; i < field.length(); i++) {
      int b = field.byteAt(i);
      if (isForbidden(field, i, b)) {
        places.add(Place.at(field, i), "c0", name(b), Hex.of(b), i);
      }
    }
  }

  private static void checkC1(Field field, Capped places) {
    for (int i = field.indexOf(0xC2, 0); i >= 0; i = field.indexOf(0xC2, i + 1)) {
      if (isC1(field, i)) {
        places.add(Place.at(field, i), "c1", Hex.of(field.byteAt(i + 1)), i);
      }
    }
  }

  /** Escapes belong to MARC-8, delimiters and terminators to the rules of structure. */
  private static boolean isForbidden(Field field, int i, int b) {
    boolean control = b < 0x1B || b == 0x1C || b == 0x7F;
    boolean isCode = i > 0 && field.byteAt(i - 1) == 0x1F || i < 2 && !field.isControl();
    return control && !isCode;
  }

  private static boolean isC1(Field field, int i) {
    int next = i + 1 < field.length() ? field.byteAt(i + 1) : 0;
    return next >= 0x80
        && next < 0xA0
        && next != 0x98
        && next != 0x9C
        && !Mojibake.covers(field, i);
  }

  private static String name(int b) {
    return b == 0x7F ? "DEL" : NAMES[b];
  }
}
