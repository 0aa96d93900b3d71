package org.folioext.okapi.text;

import java.util.Optional;

/**
 * What no database keeps as text, and no UTF-8 can write: NUL, or half a surrogate pair.
 *
 * @param index how many characters, surrogate pairs counted once, come before it
 * @param name as U+0000
 */
public record Broken(int index, String name) {

  /** The first of a text; empty where all of it is sound. */
  public static Optional<Broken> in(String text) {
    int before = (int) text.codePoints().takeWhile(one -> !isBroken(one)).count();
    int at = text.offsetByCodePoints(0, before);
    return at == text.length()
        ? Optional.empty()
        : Optional.of(new Broken(before, name(text.codePointAt(at))));
  }

  private static boolean isBroken(int character) {
    return character == 0
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /** A character as U+0000. */
  public static String name(int character) {
    return "U+%04X".formatted(character);
  }
}
