package org.folioext.marc.checks.rules;

import org.folioext.marc.Field;

/** Reads positions of a control field as bytes. Stateless. */
public final class Fixed {
  private Fixed() {}

  /** Whether the positions from..to, the last included, all hold one character. */
  public static boolean isAll(Field field, int from, int to, char wanted) {
    for (int i = from; i <= to; i++) {
      if (field.byteAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  /** The number at the positions from..to, the last included, or -1 when one is no digit. */
  public static int number(Field field, int from, int to) {
    int value = 0;
    for (int i = from; i <= to; i++) {
      int digit = field.byteAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The bytes from..to, the last included, each as one Latin-1 character. */
  public static String text(Field field, int from, int to) {
    char[] characters = new char[to - from + 1];
    for (int i = from; i <= to; i++) {
      characters[i - from] = (char) field.byteAt(i);
    }
    return new String(characters);
  }
}
