package org.folioext.patronmatching.file;

import java.util.Arrays;
import java.util.Optional;

/**
 * A date as somebody wrote it: three numbers, of which one is the year.
 *
 * @param first of the two that are not the year
 * @param second of the two
 * @param year four digits
 * @param isYearFirst whether the year stands before the two
 * @param compact all eight digits, where nothing stands between them; else empty
 */
record WrittenDate(int first, int second, int year, boolean isYearFirst, String compact) {
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2100;

  /**
   * Reads a date; a time behind it is not looked at.
   *
   * @param thisYear years of two digits are of the hundred years up to this one
   * @param order in which two digits are the year, if they are
   * @return empty where there are not three numbers
   */
  static Optional<WrittenDate> of(String text, int thisYear, Optional<DateOrder> order) {
    String[] numbers = numbers(text);
    if (numbers[0].length() == 8 || numbers[0].length() == 14) {
      return Optional.of(compact(numbers[0].substring(0, 8), order));
    }
    if (numbers[2].isEmpty() || Arrays.stream(numbers).anyMatch(number -> number.length() > 4)) {
      return Optional.empty();
    }
    boolean isYearFirst =
        numbers[0].length() == 4
            || numbers[2].length() < 4
                && (order.equals(Optional.of(DateOrder.YMD)) || number(numbers[0]) > 31);
    String year = numbers[isYearFirst ? 0 : 2];
    String first = numbers[isYearFirst ? 1 : 0];
    String second = numbers[isYearFirst ? 2 : 1];
    return (year.length() == 2 || year.length() == 4) && first.length() <= 2 && second.length() <= 2
        ? Optional.of(
            new WrittenDate(number(first), number(second), whole(year, thisYear), isYearFirst, ""))
        : Optional.empty();
  }

  private static WrittenDate compact(String digits, Optional<DateOrder> order) {
    WrittenDate yearFirst =
        new WrittenDate(
            number(digits.substring(4, 6)),
            number(digits.substring(6)),
            number(digits.substring(0, 4)),
            true,
            digits);
    WrittenDate yearLast =
        new WrittenDate(
            number(digits.substring(0, 2)),
            number(digits.substring(2, 4)),
            number(digits.substring(4)),
            false,
            digits);
    boolean isLast =
        order.isPresent()
            ? order.get() != DateOrder.YMD
            : !yearFirst.isPossible() && yearLast.isPossible();
    return isLast ? yearLast : yearFirst;
  }

  /** The same digits, the year before the two. */
  WrittenDate yearFirst() {
    return compact(compact, Optional.of(DateOrder.YMD));
  }

  /** Whether both ways round there is such a month, or one way round. */
  private boolean isPossible() {
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && Math.min(first, second) >= 1
        && Math.min(first, second) <= 12
        && Math.max(first, second) <= 31
        && (!isYearFirst || first <= 12);
  }

  /** Whether a year of today's people could stand at the beginning of the digits. */
  boolean couldBeYearFirst() {
    return !compact.isEmpty() && yearFirst().year >= FIRST_YEAR && yearFirst().year <= LAST_YEAR;
  }

  boolean isDayFirst() {
    return !isYearFirst && first > 12 && first <= 31 && second >= 1 && second <= 12;
  }

  boolean isMonthFirst() {
    return !isYearFirst && second > 12 && second <= 31 && first >= 1 && first <= 12;
  }

  /** Whether the day could be the month. */
  boolean isOpen() {
    return !isYearFirst
        && first != second
        && first >= 1
        && first <= 12
        && second >= 1
        && second <= 12;
  }

  /** Year, month, day, as digits. */
  String text(DateOrder order) {
    boolean isTurned = isDayFirst() || order == DateOrder.DMY && !isYearFirst && !isMonthFirst();
    return digits(year, 4)
        + digits(isTurned ? second : first, 2)
        + digits(isTurned ? first : second, 2);
  }

  private static String digits(int number, int count) {
    String digits = Integer.toString(number);
    return "0".repeat(count - digits.length()) + digits;
  }

  private static int whole(String year, int thisYear) {
    int number = number(year);
    if (year.length() == 4) {
      return number;
    }
    int century = thisYear / 100 * 100;
    return century + number <= thisYear ? century + number : century - 100 + number;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /**
   * The first three numbers of a text, in whichever script's digits; empty where there are fewer.
   */
  private static String[] numbers(String text) {
    String[] numbers = {"", "", ""};
    int start = -1;
    int count = 0;
    for (int i = 0; i <= text.length() && count < 3; i++) {
      boolean isDigit = i < text.length() && Character.isDigit(text.charAt(i));
      if (isDigit && start < 0) {
        start = i;
      } else if (!isDigit && start >= 0) {
        numbers[count++] = text.substring(start, i);
        start = -1;
      }
    }
    return numbers;
  }
}
