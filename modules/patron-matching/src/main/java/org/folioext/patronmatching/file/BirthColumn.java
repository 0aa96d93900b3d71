package org.folioext.patronmatching.file;

import java.util.Optional;

/**
 * Whether the day or the month stands first in a file's dates of birth: all of them together tell,
 * since one of a column is as the others are. Not safe for use by several threads.
 */
final class BirthColumn {
  /** More than one date in so many that is the other way round, and the column is of both. */
  private static final int FEW = 10;

  private final Optional<DateOrder> told;
  private final int thisYear;
  private long dayFirst;
  private long monthFirst;
  private long yearFirstDigits;
  private long yearLastDigits;
  private long readable;
  private long unreadable;
  private long firstUnreadable;
  private long firstOpen;

  BirthColumn(Optional<DateOrder> told, int thisYear) {
    this.told = told;
    this.thisYear = thisYear;
  }

  /**
   * A date of the column; empty where there is none, or none that can be read.
   *
   * @param line for messages
   */
  Optional<WrittenDate> take(String text, long line) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<WrittenDate> date = WrittenDate.of(text, thisYear, told);
    if (date.isEmpty()) {
      firstUnreadable = unreadable++ == 0 ? line : firstUnreadable;
      return date;
    }
    readable++;
    count(date.get(), line);
    return date;
  }

  private void count(WrittenDate date, long line) {
    dayFirst += date.isDayFirst() ? 1 : 0;
    monthFirst += date.isMonthFirst() ? 1 : 0;
    if (date.isOpen() && firstOpen == 0) {
      firstOpen = line;
    }
    if (!date.compact().isEmpty() && date.isYearFirst()) {
      yearFirstDigits++;
    } else if (!date.compact().isEmpty() && !date.couldBeYearFirst()) {
      yearLastDigits++;
    }
  }

  /** Whether the rest of the column must be seen before it can be told what this date means. */
  boolean isToWait(WrittenDate date) {
    return told.isEmpty() && (date.isOpen() || !date.compact().isEmpty() && !date.isYearFirst());
  }

  /**
   * What stands first, now that all were seen.
   *
   * @param name of the file
   * @throws Refused where nothing tells, or most dates cannot be read
   */
  DateOrder order(String name) {
    if (unreadable > readable) {
      throw new Refused(
          ("%s: most dates of birth are no dates, the first in line %d."
                  + " They should be such as 1987-03-31, 31.03.1987 or 03/31/1987.")
              .formatted(name, firstUnreadable));
    }
    if (told.isPresent() || firstOpen == 0) {
      return told.orElse(DateOrder.DMY);
    }
    if (Math.min(dayFirst, monthFirst) * FEW >= Math.max(dayFirst, monthFirst)) {
      throw new Refused(
          ("%s, line %d: does the day or the month stand first in dates of birth? %s."
                  + " Say --dates DMY or --dates MDY.")
              .formatted(
                  name,
                  firstOpen,
                  dayFirst + monthFirst == 0
                      ? "No date of the file tells"
                      : "Of those that tell, %d say the day, %d the month"
                          .formatted(dayFirst, monthFirst)));
    }
    return dayFirst > monthFirst ? DateOrder.DMY : DateOrder.MDY;
  }

  /** What a date means, once the order is known. */
  String text(WrittenDate date, DateOrder order) {
    boolean isYearFirst =
        told.isEmpty() && date.couldBeYearFirst() && yearFirstDigits > yearLastDigits;
    return isYearFirst ? date.yearFirst().text(DateOrder.YMD) : date.text(order);
  }

  /** How many could not be read. */
  long unreadable() {
    return unreadable;
  }
}
