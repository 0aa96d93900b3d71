package org.folioext.okapitesting.gateway;

import java.util.regex.Pattern;

/** Path patterns of routing entries. */
final class PathPattern {
  private PathPattern() {}

  /** The pattern as a regular expression for a whole path. */
  static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = c == '{' ? pattern.indexOf('}', at) : -1;
      if (end > at) {
        regex.append("[^/]+");
        at = end;
      } else {
        regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
      }
      at++;
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** How much of it is fixed: up to the slash before the first placeholder. Longer goes first. */
  static int fixedLength(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '*' || pattern.charAt(i) == '{') {
        return pattern.lastIndexOf('/', i) + 1;
      }
    }
    return pattern.length();
  }
}
