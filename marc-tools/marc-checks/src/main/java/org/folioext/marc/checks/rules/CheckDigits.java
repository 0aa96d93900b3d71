package org.folioext.marc.checks.rules;

/**
 * Check digits of standard numbers. Each method takes the digits before the check digit and gives
 * the check digit. Stateless. Sources: ISO 2108 (ISBN), ISO 3297 (ISSN), GS1 General Specifications
 * (EAN, UPC), ISO 10957 (ISMN).
 */
public final class CheckDigits {
  private CheckDigits() {}

  /** EAN, UPC, ISMN and thirteen-digit ISBN: weights 3 and 1 from the right, modulo 10. */
  public static char modulo10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      boolean triple = (digits.length() - i) % 2 == 1;
      sum += (digits.charAt(i) - '0') * (triple ? 3 : 1);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** ISSN and ten-digit ISBN: weights 2, 3, 4 … from the right, modulo 11, ten written X. */
  public static char modulo11(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** Whether every character from {@code from} to {@code to}, excluded, is an ASCII digit. */
  public static boolean areDigits(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
