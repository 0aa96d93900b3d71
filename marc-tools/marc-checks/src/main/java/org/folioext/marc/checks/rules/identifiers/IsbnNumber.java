package org.folioext.marc.checks.rules.identifiers;

import org.folioext.marc.checks.rules.CheckDigits;

/**
 * An ISBN as it stands at the beginning of a subfield: what is read of it, and what is wrong with
 * it. Hyphens are skipped; blanks too where the number goes on behind them. Pure.
 */
final class IsbnNumber {
  private static final int OLD = 10;
  private static final int NEW = 13;

  private IsbnNumber() {}

  /** Digits and X before the first other character; empty when the text begins otherwise. */
  static String read(String text) {
    StringBuilder number = new StringBuilder(NEW);
    String rest = text.strip();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c >= '0' && c <= '9') {
        number.append(c);
      } else if ((c == 'X' || c == 'x') && number.length() > 0) {
        number.append('X');
      } else if (!isHyphen(c) && !(c == ' ' && goesOn(rest, i + 1, number.length()))) {
        break;
      }
    }
    return number.toString();
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  private static boolean goesOn(String text, int next, int length) {
    return length < NEW
        && length != OLD
        && next < text.length()
        && CheckDigits.areDigits(text, next, next + 1);
  }

  /** Whether it has ten or thirteen characters, and an X at most as the last of ten. */
  static boolean isWhole(String number) {
    int x = number.indexOf('X');
    return number.length() == NEW && x < 0 || number.length() == OLD && (x < 0 || x == OLD - 1);
  }

  /** The check digit that a whole number should have. */
  static char checkDigit(String number) {
    String digits = number.substring(0, number.length() - 1);
    return number.length() == NEW ? CheckDigits.modulo10(digits) : CheckDigits.modulo11(digits);
  }

  /** Whether nine digits become a valid ISBN with a 0 before them, as British SBNs do. */
  static boolean isSbn(String number) {
    String full = "0" + number;
    return number.length() == OLD - 1 && isWhole(full) && checkDigit(full) == full.charAt(OLD - 1);
  }

  /** Whether a thirteen-digit number has one of the prefixes that GS1 gave to books. */
  static boolean hasBookPrefix(String number) {
    return number.length() != NEW || number.startsWith("978") || number.startsWith("979");
  }
}
