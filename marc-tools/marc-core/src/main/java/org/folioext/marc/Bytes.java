package org.folioext.marc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in byte arrays that every reader and rule needs. Stateless. */
public final class Bytes {
  /** Ends a record (ISO 2709, 1D hex). */
  public static final byte RECORD_TERMINATOR = 0x1D;

  /** Ends a field (ISO 2709, 1E hex). */
  public static final byte FIELD_TERMINATOR = 0x1E;

  /** Begins a subfield (ISO 2709, 1F hex). */
  public static final byte SUBFIELD_DELIMITER = 0x1F;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
          .withInvokeExactBehavior();
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private static final long BLANKS = ONES * ' ';
  private static final long AMPERSANDS = ONES * '&';

  private static final long ZEROS = ONES * '0';
  private static final long OVER_NINE = ONES * (0x7F - 9);

  private Bytes() {}

  /**
   * Finds a byte.
   *
   * @param from first index looked at
   * @param to index behind the last one looked at
   * @return the first index of {@code wanted} in [from, to), or -1
   */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) LONGS.get(bytes, i) ^ pattern;
      long hit = (word - ONES) & ~word & HIGHS;
      if (hit != 0) {
        return i + firstMarked(hit);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Marks, in the eight bytes from {@code at} on, those that are no plain text: below 20 hex, from
   * 7F hex on, and the ampersand. Others may be marked too; none of these is left out.
   *
   * @return the highest bit of each marked byte, the first byte lowest; bytes beyond the array's
   *     end count as plain
   */
  static long oddities(byte[] bytes, int at) {
    long word = at + 8 <= bytes.length ? (long) LONGS.get(bytes, at) : lastWord(bytes, at);
    long control = (word - BLANKS) & ~word;
    long delete = (word + ONES) & ~word;
    long other = word ^ AMPERSANDS;
    long ampersand = (other - ONES) & ~other;
    return (control | delete | ampersand | word) & HIGHS;
  }

  /**
   * Which byte is the first marked one, 0 to 7. The bits below its mark hold the lowest bit of each
   * byte up to it, and the product adds these up; compilers that have no instruction for counting
   * zeros are quick at that.
   *
   * @param marks highest bits of bytes, at least one
   */
  static int firstMarked(long marks) {
    return (int) (((marks - 1 & ~marks & ONES) * ONES) >>> 56) - 1;
  }

  private static long lastWord(byte[] bytes, int at) {
    long word = BLANKS;
    for (int i = at; i < bytes.length; i++) {
      int shift = 8 * (i - at);
      word = word & ~(0xFFL << shift) | (bytes[i] & 0xFFL) << shift;
    }
    return word;
  }

  /** The first index in [from, to) of a byte of 80 hex or more, or {@code to}. */
  public static int firstNonAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGHS) == 0) {
      i += 8;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Reads two unsigned decimal numbers of four digits that follow each other, as in the directory.
   *
   * @param at where the first begins; eight bytes are there
   * @return the first in the high half, the second in the low one; -1 when a byte is no digit
   */
  public static long twoNumbers(byte[] bytes, int at) {
    long digits = (long) LONGS.get(bytes, at) - ZEROS;
    if (((digits | digits + OVER_NINE) & HIGHS) != 0) {
      return -1;
    }
    long pairs = digits * 10 + (digits >>> 8);
    long first = (pairs & 0xFF) * 100 + (pairs >>> 16 & 0xFF);
    long second = (pairs >>> 32 & 0xFF) * 100 + (pairs >>> 48 & 0xFF);
    return first << 32 | second;
  }

  /**
   * Reads an unsigned decimal number of fixed width.
   *
   * @return the number, or -1 when one of the bytes is not an ASCII digit
   */
  public static int digits(byte[] bytes, int from, int width) {
    int value = 0;
    for (int i = from; i < from + width; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
