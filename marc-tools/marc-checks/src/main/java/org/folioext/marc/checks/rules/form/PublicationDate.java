package org.folioext.marc.checks.rules.form;

import org.folioext.marc.Field;
import org.folioext.marc.checks.rules.Fixed;

/**
 * One of the two dates of a bibliographic 008: digits, of which the last may be unknown ({@code
 * 19uu}); or four blanks; or four fill characters. Immutable.
 *
 * @param text the four characters
 * @param from its first position in 008
 * @param kind what they are
 * @param earliest the first year it can mean; only for years
 * @param latest the last year it can mean; only for years
 */
record PublicationDate(String text, int from, Kind kind, int earliest, int latest) {
  /** What four characters can be. */
  enum Kind {
    YEAR,
    BLANK,
    FILL,
    /** None of these, of characters that a date may have. */
    BROKEN,
    /** With characters that no date has, which is for the rule fixed-field-code. */
    FOREIGN
  }

  /** The date at four positions of a field. */
  static PublicationDate at(Field field, int from) {
    int earliest = 0;
    int latest = 0;
    boolean unknown = false;
    boolean year = true;
    boolean foreign = false;
    for (int i = from; i < from + 4; i++) {
      int c = field.byteAt(i);
      boolean digit = c >= '0' && c <= '9';
      foreign |= !digit && c != 'u' && c != ' ' && c != '|';
      year &= c == 'u' || digit && !unknown;
      unknown |= c == 'u';
      earliest = earliest * 10 + (digit ? c - '0' : 0);
      latest = latest * 10 + (digit ? c - '0' : 9);
    }
    Kind kind =
        foreign
            ? Kind.FOREIGN
            : year
                ? Kind.YEAR
                : Fixed.isAll(field, from, from + 3, ' ')
                    ? Kind.BLANK
                    : Fixed.isAll(field, from, from + 3, '|') ? Kind.FILL : Kind.BROKEN;
    return new PublicationDate(Fixed.text(field, from, from + 3), from, kind, earliest, latest);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is certainly later than the other; false where one is no year. */
  boolean isAfter(PublicationDate other) {
    return kind == Kind.YEAR && other.kind == Kind.YEAR && earliest > other.latest;
  }
}
