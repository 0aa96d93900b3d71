package org.folioext.marc.checks.rules.encoding;

import java.nio.charset.StandardCharsets;
import org.folioext.marc.Field;
import org.folioext.marc.Utf8;

/**
 * A character that was written in UTF-8, taken for Windows-1252 or Latin-1, and written in UTF-8
 * again. Immutable.
 *
 * @param seen the characters that stand there now
 * @param meant the character before
 * @param length bytes that it takes now
 */
record DoubleUtf8(String seen, String meant, int length) {
  /** What Windows-1252 has from 80 to 9F hex; where it has nothing, the C1 control. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  /** What may follow a capital letter in plain text. */
  private static final String PUNCTUATION =
      "\u00A0\u00A9\u00AB\u00AE\u00B0\u00B7\u00BB\u2013\u2014\u2018\u2019\u201C\u201D\u201E"
          + "\u2026\u2022\u2039\u203A\u2122";

  /** The sequence that begins at an index, or null. */
  static DoubleUtf8 at(Field field, int index) {
    byte[] before = new byte[4];
    int need = 1;
    int i = index;
    for (int k = 0; k < need; k++) {
      int c = i < field.length() ? Spots.codePoint(field, i) : -1;
      int b = c < 0 ? -1 : toByte(c);
      if (b < 0xC2 && k == 0 || k > 0 && (b < 0x80 || b > 0xBF)) {
        return null;
      }
      need = k > 0 ? need : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 1;
      before[k] = (byte) b;
      i += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    if (need < 2 || Utf8.firstInvalid(before, 0, need) >= 0) {
      return null;
    }
    String meant = new String(before, 0, need, StandardCharsets.UTF_8);
    return new DoubleUtf8(text(field, index, i), meant, i - index);
  }

  /**
   * Whether it is hardly there by chance. A control character that comes out may be; so may a
   * capital before punctuation, as in LIBERTÉ », unless it is one of the two that such text is full
   * of.
   */
  boolean isLikely() {
    boolean control = meant.codePointAt(0) < 0xA0;
    boolean ambiguous = seen.length() == 2 && PUNCTUATION.indexOf(seen.charAt(1)) >= 0;
    return !control && (!ambiguous || seen.charAt(0) == '\u00C3' || seen.charAt(0) == '\u00C2');
  }

  private static int toByte(int c) {
    if (c < 0x100) {
      return c;
    }
    int at = WINDOWS.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }

  private static String text(Field field, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) field.byteAt(from + i);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
