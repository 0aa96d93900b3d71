package org.folioext.marc;

/**
 * Tags packed into an int, so that records hold and compare them without strings: first byte in
 * bits 16-23, second in 8-15, third in 0-7. Stateless.
 */
public final class Tag {
  private static final int ZEROS = '0' << 16 | '0' << 8 | '0';
  private static final String[] NUMERIC = numeric();

  private Tag() {}

  /** Packs the three bytes at {@code at}, whatever they are. */
  public static int pack(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
  }

  /**
   * Packs a tag of three Latin-1 characters.
   *
   * @throws IllegalArgumentException when it has another length or other characters
   */
  public static int pack(String tag) {
    if (tag.length() != 3 || (tag.charAt(0) | tag.charAt(1) | tag.charAt(2)) > 0xFF) {
      throw new IllegalArgumentException("a tag has three characters, this is '" + tag + "'");
    }
    return tag.charAt(0) << 16 | tag.charAt(1) << 8 | tag.charAt(2);
  }

  /** The tag as a number from 0 to 999, or -1 when it is not three ASCII digits. */
  public static int number(int packed) {
    int digits = packed ^ ZEROS;
    return areDigits(digits)
        ? (digits >> 16) * 100 + (digits >> 8 & 0xFF) * 10 + (digits & 0xFF)
        : -1;
  }

  /** Whether each of three bytes is 9 or less: such a byte stays below 10 hex when 6 is added. */
  private static boolean areDigits(int bytes) {
    return ((bytes | bytes + 0x060606) & 0xF0F0F0) == 0;
  }

  /** The tag of three digits as text; {@code number} is 0 to 999. */
  public static String ofNumber(int number) {
    return NUMERIC[number];
  }

  /** The tag as text of three Latin-1 characters. */
  public static String text(int packed) {
    int number = number(packed);
    return number >= 0
        ? NUMERIC[number]
        : "" + (char) (packed >> 16) + (char) (packed >> 8 & 0xFF) + (char) (packed & 0xFF);
  }

  /** Whether fields of this tag are control fields, without indicators and subfields: 00X. */
  public static boolean isControl(int packed) {
    return packed >> 8 == ('0' << 8 | '0');
  }

  /** Whether it is three ASCII letters or digits, the only tags that ISO 2709 and MARC 21 know. */
  public static boolean isAlphanumeric(int packed) {
    return areDigits(packed ^ ZEROS)
        || alphanumeric(packed >> 16)
            && alphanumeric(packed >> 8 & 0xFF)
            && alphanumeric(packed & 0xFF);
  }

  private static boolean alphanumeric(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String[] numeric() {
    String[] tags = new String[1000];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = "" + i / 100 + i / 10 % 10 + i % 10;
    }
    return tags;
  }
}
