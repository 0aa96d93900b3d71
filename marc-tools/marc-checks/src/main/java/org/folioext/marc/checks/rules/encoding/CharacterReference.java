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
 * References such as {@code &#x201A;} or {@code &amp;} that should be the characters themselves. In
 * MARC-8, {@code &#x...;} is the lossless way and right. XML kept in 887 is left alone. Source:
 * MARC 21 Specifications, "Conversion between environments".
 */
public final class CharacterReference implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "character-reference",
              Group.ENCODING,
              Severity.WARNING,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/speccharconversion.html")
          .saying("unicode", "marc8", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(CharacterReference::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasAmpersand()) {
      return;
    }
    boolean unicode = record.leader(9) == 'a' || record.coding() == CharacterCoding.UTF_8;
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (field.tagNumber() != 887) {
        check(field, unicode, places);
      }
    }
    places.close();
  }

  /** One finding a subfield, with the first reference in it. */
  private static void check(Field field, boolean unicode, Capped places) {
    int at = field.indexOf('&', 0);
    while (at >= 0) {
      String reference = ReferenceForm.at(field, at);
      int next = at + 1;
      if (reference != null && (unicode || !ReferenceForm.isHexadecimal(reference))) {
        places.add(Place.at(field, at), unicode ? "unicode" : "marc8", reference);
        next = Spots.endOfSubfield(field, at);
      }
      at = field.indexOf('&', next);
    }
  }
}
