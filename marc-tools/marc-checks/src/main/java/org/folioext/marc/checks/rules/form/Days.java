package org.folioext.marc.checks.rules.form;

/** Days of the Gregorian calendar. Pure. */
final class Days {
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Days() {}

  /** Whether there is such a day. A year of two digits counts as leap whenever it may be one. */
  static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || isLeap(year);
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year < 100 || year % 100 != 0 || year % 400 == 0);
  }
}
