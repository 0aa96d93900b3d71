package org.folioext.marc.checks.rules;

import java.util.Locale;
import org.folioext.marc.Field;

/** Bytes as messages write them. Stateless. */
public final class Hex {
  private Hex() {}

  /** One byte, two digits. */
  public static String of(int value) {
    return String.format(Locale.ROOT, "%02X", value);
  }

  /** The bytes of a field body in [from, to), set apart by blanks. */
  public static String of(Field field, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : " ").append(of(field.byteAt(i)));
    }
    return text.toString();
  }

  /** Latin-1 text, with what is not visible ASCII or a blank written as {@code <1F>}. */
  public static String printable(String latin1) {
    StringBuilder text = new StringBuilder();
    for (char c : latin1.toCharArray()) {
      text.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "<" + of(c) + ">");
    }
    return text.toString();
  }
}
