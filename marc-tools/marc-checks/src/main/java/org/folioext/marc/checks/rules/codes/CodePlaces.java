package org.folioext.marc.checks.rules.codes;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Fixed;

/**
 * Where records hold codes of the four lists, so that every rule on a list sees the same values.
 * Source: MARC 21 fields 008, 040, 041, 043, 044, 242, 377 and $4 of names.
 */
final class CodePlaces {
  /** What a rule does with a value. */
  @FunctionalInterface
  interface Use {
    /**
     * Called for each value that is neither blank nor fill characters, in fields of the right
     * length.
     */
    void of(Coded coded, Report report);
  }

  private static final int BIBLIOGRAPHIC_LANGUAGE = 35;
  private static final int HOLDINGS_LANGUAGE = 22;
  private static final int COUNTRY = 15;
  private static final int LENGTH = 40;
  private static final int HOLDINGS_LENGTH = 32;
  private static final List<String> NAMES =
      List.of(
          "100", "110", "111", "600", "610", "611", "700", "710", "711", "720", "751", "752", "800",
          "810", "811");

  private CodePlaces() {}

  /** Languages: 008, 040 $b, 041, 242 $y, 377 $a; not where $2 names another list. */
  static void languages(Subscriptions on, MarcFormat format, Use use) {
    if (format == MarcFormat.BIBLIOGRAPHIC) {
      on.field("008", (field, report) -> fixed(field, BIBLIOGRAPHIC_LANGUAGE, use, report));
      on.field("041", (field, report) -> unlessSourced(field, "abdefghijkmnpqrt", use, report));
      on.field("242", (field, report) -> subfields(field, "y", use, report));
    } else if (format == MarcFormat.HOLDINGS) {
      on.field("008", (field, report) -> fixed(field, HOLDINGS_LANGUAGE, use, report));
    }
    on.field("040", (field, report) -> subfields(field, "b", use, report));
    if (format != MarcFormat.HOLDINGS) {
      on.field("377", (field, report) -> unlessSourced(field, "a", use, report));
    }
  }

  /** Countries: 008/15-17 and 044 $a. */
  static void countries(Subscriptions on, Use use) {
    on.field("008", (field, report) -> fixed(field, COUNTRY, use, report));
    on.field("044", (field, report) -> subfields(field, "a", use, report));
  }

  /** Geographic areas: 043 $a. */
  static void areas(Subscriptions on, Use use) {
    on.field("043", (field, report) -> subfields(field, "a", use, report));
  }

  /** Relators: $4 of names; URIs and codes with a prefix are not of the list. */
  static void relators(Subscriptions on, Use use) {
    on.fields(
        NAMES,
        (field, report) ->
            subfields(
                field,
                "4",
                (coded, to) -> {
                  if (coded.value().indexOf(':') < 0) {
                    use.of(coded, to);
                  }
                },
                report));
  }

  private static void fixed(Field field, int from, Use use, Report report) {
    if (field.length() == (from == HOLDINGS_LANGUAGE ? HOLDINGS_LENGTH : LENGTH)
        && !Fixed.isAll(field, from, from + 2, ' ')
        && !Fixed.isAll(field, from, from + 2, '|')
        && !hasSign(field, from)) {
      use.of(Coded.at(field, from), report);
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

  private static void unlessSourced(Field field, String codes, Use use, Report report) {
    if (field.indicator(2) != '7' && !field.has('2')) {
      subfields(field, codes, use, report);
    }
  }

  private static void subfields(Field field, String codes, Use use, Report report) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (codes.indexOf(field.code(k)) >= 0 && !field.subfield(k).isBlank()) {
        use.of(Coded.of(field.subfield(k)), report);
      }
    }
  }
}
