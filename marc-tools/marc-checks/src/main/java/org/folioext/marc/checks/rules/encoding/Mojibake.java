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
 * Text that went through UTF-8 twice, so that é became Ã©. Found by the bytes: characters that,
 * taken as Windows-1252, are the UTF-8 form of another character. Source: MARC 21 Specifications,
 * UCS/Unicode Environment.
 */
public final class Mojibake implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "mojibake",
              Group.ENCODING,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharucs.html")
          .saying("twice", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(Mojibake::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasLead(Leads.C3)
        || !record.hasLead(Leads.CONTINUATION_LEADS)
        || record.coding() != CharacterCoding.UTF_8) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      check(field, places);
    }
    places.close();
  }

  /** One finding a subfield, with the first sequence in it. */
  private static void check(Field field, Capped places) {
    int at = field.indexOf(0xC3, 0);
    while (at >= 0) {
      DoubleUtf8 twice = DoubleUtf8.at(field, at);
      int next = at + 1;
      if (twice != null && twice.isLikely()) {
        places.add(Place.at(field, at), "twice", twice.seen(), twice.meant());
        next = Spots.endOfSubfield(field, at);
      }
      at = field.indexOf(0xC3, next);
    }
  }

  /** Whether a control character is part of such a sequence, so that it needs no finding. */
  static boolean covers(Field field, int index) {
    for (int i = Math.max(0, index - 9); i < index; i++) {
      if (field.byteAt(i) == 0xC3) {
        DoubleUtf8 twice = DoubleUtf8.at(field, i);
        if (twice != null && i + twice.length() > index) {
          return true;
        }
      }
    }
    return false;
  }
}
