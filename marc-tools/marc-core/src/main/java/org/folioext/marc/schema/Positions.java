package org.folioext.marc.schema;

/** How a position's place is written. */
final class Positions {
  private Positions() {}

  /** Two digits, or two times two digits: {@code 06}, {@code 18-21}. */
  static String key(FixedPosition position) {
    return position.from() == position.to()
        ? twoDigits(position.from())
        : twoDigits(position.from()) + "-" + twoDigits(position.to());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
