package org.folioext.marc.checks.rules.identifiers;

import org.folioext.marc.checks.rules.CheckDigits;

/**
 * An LC control number taken apart: prefix, number and what follows. Structure A (to 2000) has up
 * to three letters and eight digits, structure B (from 2001) up to two letters and ten digits.
 * Immutable.
 *
 * @param prefix letters, without blanks
 * @param number eight or ten digits
 * @param suffix from the first slash on; empty in most
 */
record LccnParts(String prefix, String number, String suffix) {
  private static final int STRUCTURE_A = 8;
  private static final int STRUCTURE_B = 10;

  /** Takes a value apart, blanks anywhere; null when it is no LC control number. */
  static LccnParts of(String text) {
    String value = text.strip();
    int digits = skipLetters(value);
    String prefix = value.substring(0, digits);
    while (digits < value.length() && value.charAt(digits) == ' ') {
      digits++;
    }
    int end = digits;
    while (end < value.length() && CheckDigits.areDigits(value, end, end + 1)) {
      end++;
    }
    String rest = value.substring(end).strip();
    boolean sound =
        end - digits == STRUCTURE_A && prefix.length() <= 3
            || end - digits == STRUCTURE_B && prefix.length() <= 2;
    return sound && (rest.isEmpty() || rest.charAt(0) == '/')
        ? new LccnParts(prefix, value.substring(digits, end), rest)
        : null;
  }

  private static int skipLetters(String value) {
    int i = 0;
    while (i < value.length() && value.charAt(i) >= 'a' && value.charAt(i) <= 'z') {
      i++;
    }
    return i;
  }

  /**
   * Takes a number in its printed form apart, with a hyphen behind the year: {@code 85-153773},
   * {@code n 78-890351}; null when it is none.
   */
  static LccnParts printed(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      return null;
    }
    String serial = text.substring(hyphen + 1).strip();
    boolean digits = !serial.isEmpty() && CheckDigits.areDigits(serial, 0, serial.length());
    return digits && serial.length() <= 6
        ? of(text.substring(0, hyphen) + "0".repeat(6 - serial.length()) + serial)
        : null;
  }

  /** The value as a record should hold it, without the blank that ends structure A. */
  String written() {
    int width = number.length() == STRUCTURE_A ? 3 : 2;
    String blank = suffix.isEmpty() || number.length() == STRUCTURE_B ? "" : " ";
    return prefix + " ".repeat(width - prefix.length()) + number + blank + suffix;
  }
}
