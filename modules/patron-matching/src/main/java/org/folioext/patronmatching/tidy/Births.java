package org.folioext.patronmatching.tidy;

import java.util.Set;

/** Reads dates of birth. */
final class Births {
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2100;

  /** What people type where they do not know. */
  private static final Set<Integer> PLACEHOLDERS =
      Set.of(19000101, 19010101, 18991230, 18991231, 19111111, 19700101, 20000101);

  private Births() {}

  /**
   * The date as a number; one whose day and month can only be the other way round is turned.
   *
   * @param text eight digits, year first, whatever stands between and behind them
   * @return 0 for what is no date or a placeholder
   */
  static int of(String text) {
    int digits = 0;
    int count = 0;
    for (int i = 0; i < text.length() && count < 8; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
        count++;
      }
    }
    return count < 8 || PLACEHOLDERS.contains(digits) ? 0 : turned(digits);
  }

  private static int turned(int digits) {
    int year = digits / 10000;
    int month = digits / 100 % 100;
    int day = digits % 100;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return 0;
    }
    if (month == 0 && day == 0) {
      return 0;
    }
    boolean isTurned = month > 12 && month <= 31 && day >= 1 && day <= 12;
    return isTurned ? year * 10000 + day * 100 + month : digits;
  }
}
