package org.folioext.okapitesting.registrations;

import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.town.Dice;

/** Letter groups of a text written as others, by pairs such as {@code ph=f}. */
final class Letters {
  private Letters() {}

  /** The text with one of the pairs applied, at the first place; as it is where none fits. */
  static String one(List<String> pairs, String text, Dice dice) {
    if (pairs.isEmpty()) {
      return text;
    }
    String low = text.toLowerCase(Locale.ROOT);
    int from = dice.below(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      String pair = pairs.get((from + i) % pairs.size());
      int equals = pair.indexOf('=');
      int at = find(low, pair, equals);
      if (at >= 0) {
        String written = low.substring(0, at) + pair.substring(equals + 1);
        return capitals(text, (written + low.substring(at + equals)).strip());
      }
    }
    return text;
  }

  private static int find(String text, String pair, int length) {
    for (int at = 0; at + length <= text.length(); at++) {
      if (text.regionMatches(at, pair, 0, length)) {
        return at;
      }
    }
    return -1;
  }

  /** The text with all pairs applied everywhere, one behind the other. */
  static String all(List<String> pairs, String text) {
    String low = text.toLowerCase(Locale.ROOT);
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      low = low.replace(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return capitals(text, low);
  }

  /** A small text with capitals where words begin, unless the model begins with a small letter. */
  private static String capitals(String model, String small) {
    StringBuilder text = new StringBuilder(small);
    boolean begins = model.isEmpty() || Character.isUpperCase(model.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (begins) {
        text.setCharAt(i, Character.toUpperCase(letter));
      }
      begins = letter == ' ' || letter == '-' || letter == '\'';
    }
    return text.toString();
  }
}
