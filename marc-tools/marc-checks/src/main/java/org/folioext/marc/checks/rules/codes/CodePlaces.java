package org.folioext.marc.checks.rules.codes;

import java.util.Set;
import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Fixed;
import org.folioext.marc.schema.CodeList;

/**
 * Where records hold codes of one of the four lists, so that every rule on a list sees the same
 * values: those that are no code in use. Blanks, fill characters and fields of another length than
 * the standard's are left out. Immutable.
 *
 * <p>Source: MARC 21 fields 008, 040, 041, 043, 044, 242, 377 and $4 of names.
 */
final class CodePlaces {
  /** What a rule does with a value. */
  @FunctionalInterface
  interface Use {
    /** Called for each value that is no code in use: unknown, obsolete, or not written as such. */
    void of(Coded coded, CodeList list, Report report);
  }

  private static final int LENGTH = 40;
  private static final int HOLDINGS_LENGTH = 32;
  private static final Set<String> NAMES =
      Set.of(
          "100", "110", "111", "600", "610", "611", "700", "710", "711", "720", "751", "752", "800",
          "810", "811");

  private final CodeList list;
  private final CurrentCodes current;
  private final Use use;

  private CodePlaces(CodeList list, Use use) {
    this.list = list;
    this.current = new CurrentCodes(list);
    this.use = use;
  }

  /** Languages: 008, 040 $b, 041, 242 $y, 377 $a; not where $2 names another list. */
  static void languages(Subscriptions on, Setup setup, Use use) {
    CodePlaces places = new CodePlaces(setup.codes().list("languages"), use);
    on.field("040", (field, report) -> places.subfields(field, "b", report));
    if (setup.format() == MarcFormat.HOLDINGS) {
      on.field("008", (field, report) -> places.fixed(field, HOLDINGS_LENGTH, 22, report));
    } else {
      on.field("377", (field, report) -> places.unlessSourced(field, "a", report));
    }
    if (setup.format() == MarcFormat.BIBLIOGRAPHIC) {
      on.field("008", (field, report) -> places.fixed(field, LENGTH, 35, report));
      on.field("041", (field, report) -> places.unlessSourced(field, "abdefghijkmnpqrt", report));
      on.field("242", (field, report) -> places.subfields(field, "y", report));
    }
  }

  /** Countries: 008/15-17 and 044 $a. */
  static void countries(Subscriptions on, Setup setup, Use use) {
    CodePlaces places = new CodePlaces(setup.codes().list("countries"), use);
    on.field("008", (field, report) -> places.fixed(field, LENGTH, 15, report));
    on.field("044", (field, report) -> places.subfields(field, "a", report));
  }

  /** Geographic areas: 043 $a. */
  static void areas(Subscriptions on, Setup setup, Use use) {
    CodePlaces places = new CodePlaces(setup.codes().list("geographic-areas"), use);
    on.field("043", (field, report) -> places.subfields(field, "a", report));
  }

  /** Relators: $4 of names. */
  static void relators(Subscriptions on, Setup setup, Use use) {
    CodePlaces places = new CodePlaces(setup.codes().list("relators"), use);
    on.fieldsWith(
        '4',
        (field, report) -> {
          if (NAMES.contains(field.tag())) {
            places.subfields(field, "4", report);
          }
        });
  }

  private void fixed(Field field, int length, int from, Report report) {
    if (field.length() == length
        && !current.has(field, from, from + 3)
        && !Fixed.isAll(field, from, from + 2, ' ')
        && !Fixed.isAll(field, from, from + 2, '|')
        && !hasSign(field, from)) {
      use.of(Coded.at(field, from), list, report);
    }
  }

  /** Whether # or ^ stands for a blank, as it may all over the field; fixed-field-code tells. */
  private static boolean hasSign(Field field, int from) {
    for (int i = from; i < from + 3; i++) {
      if (field.byteAt(i) == '#' || field.byteAt(i) == '^') {
        return true;
      }
    }
    return false;
  }

  private void unlessSourced(Field field, String codes, Report report) {
    if (field.indicator(2) != '7' && !field.has('2')) {
      subfields(field, codes, report);
    }
  }

  private void subfields(Field field, String codes, Report report) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (codes.indexOf(field.code(k)) >= 0
          && !current.has(field.subfield(k))
          && !field.subfield(k).isBlank()) {
        use.of(Coded.of(field.subfield(k)), list, report);
      }
    }
  }
}
