package org.folioext.marc.marc8;

import java.util.BitSet;

/**
 * The graphic sets of MARC-8 and which of their codes are defined. Immutable.
 *
 * <p>Source: MARC 21 Specifications, Character Sets, code tables (Library of Congress).
 */
enum Marc8Set {
  ASCII('B', "217E"),
  ANSEL('E', "212E303A3C3D4048607B7E7E"),
  HEBREW('2', "214E5B5B5D5D607D"),
  ARABIC('3', "213F415B5D5D6074787A"),
  EXTENDED_ARABIC('4', "21787D7E"),
  CYRILLIC('N', "217E"),
  EXTENDED_CYRILLIC('Q', "404E50535B5B5D5D5F73"),
  GREEK('S', "213F41424456585E617E"),
  EAST_ASIAN('1', "217E"),
  GREEK_SYMBOLS('g', "6163"),
  SUBSCRIPTS('b', "28292B2B2D2D3039"),
  SUPERSCRIPTS('p', "28292B2B2D2D3039");

  private static final Marc8Set[] SETS = values();

  private final char last;
  private final BitSet defined = new BitSet(128);

  /** Codes as pairs of hexadecimal first and last, both included. */
  Marc8Set(char last, String ranges) {
    this.last = last;
    for (int i = 0; i < ranges.length(); i += 4) {
      int from = Integer.parseInt(ranges, i, i + 2, 16);
      int to = Integer.parseInt(ranges, i + 2, i + 4, 16);
      defined.set(from, to + 1);
    }
  }

  /** Whether a code from 21 to 7E hex has a character. */
  boolean defines(int code) {
    return defined.get(code);
  }

  /** Whether an ANSEL byte stands before the letter that it goes on. */
  static boolean isDiacritic(int b) {
    return b >= 0xE0;
  }

  /** The set that the last byte of an escape sequence names, or null. */
  static Marc8Set ofFinal(int b) {
    for (Marc8Set set : SETS) {
      if (set.last == b && set.compareTo(EAST_ASIAN) <= 0) {
        return set;
      }
    }
    return null;
  }

  /** The set that {@code ESC b} names, {@code s} being ASCII, or null. */
  static Marc8Set ofTechnique1(int b) {
    if (b == 's') {
      return ASCII;
    }
    for (Marc8Set set : SETS) {
      if (set.last == b && set.compareTo(EAST_ASIAN) > 0) {
        return set;
      }
    }
    return null;
  }
}
