package org.folioext.marc.schema;

/**
 * Values of up to eight ASCII characters as one {@code long}, so that they compare and hash without
 * an object: seven bits a character, the last character lowest.
 */
final class PackedCode {
  static final int MAX_WIDTH = 8;
  static final long NONE = -1;

  private PackedCode() {}

  /** The packed characters from..to-1, or {@link #NONE} if too long or not all ASCII. */
  static long of(CharSequence text, int from, int to) {
    if (to - from > MAX_WIDTH) {
      return NONE;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      char ch = text.charAt(i);
      if (ch > 127) {
        return NONE;
      }
      packed = packed << 7 | ch;
    }
    return packed;
  }

  /** The packed bytes from..to-1, or {@link #NONE} if too long or not all ASCII. */
  static long of(byte[] bytes, int from, int to) {
    if (to - from > MAX_WIDTH) {
      return NONE;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return NONE;
      }
      packed = packed << 7 | bytes[i];
    }
    return packed;
  }

  /** The character at index (0 = first) of a packed value of the given width. */
  static int charAt(long packed, int width, int index) {
    return (int) (packed >>> 7 * (width - 1 - index)) & 127;
  }

  /** Whether all characters of the packed value are the given one. */
  static boolean isAll(long packed, int width, int ch) {
    for (int i = 0; i < width; i++) {
      if (charAt(packed, width, i) != ch) {
        return false;
      }
    }
    return true;
  }

  /** The numeric value of a packed digit string, or -1 if a character is no digit. */
  static long number(long packed, int width) {
    long number = 0;
    for (int i = 0; i < width; i++) {
      int digit = charAt(packed, width, i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static boolean isDigits(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
