package org.folioext.marc.checks;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.Tag;

/**
 * Tags that a library uses in its own way, so that the standard has no say: patterns of three
 * characters in which {@code X} stands for any digit and {@code ?} for any character. Immutable.
 *
 * @param patterns such as {@code 9XX}, {@code X9X}, {@code 049}
 */
public record LocalTags(List<String> patterns) {

  /** The default. */
  private static final List<String> USUAL = List.of("9XX", "X9X", "XX9");

  /** The patterns are three characters each, which {@link #isPattern} tells. */
  public LocalTags {
    patterns = List.copyOf(patterns);
    for (String pattern : patterns) {
      if (!isPattern(pattern)) {
        throw new IllegalArgumentException("'" + pattern + "' is no pattern of tags");
      }
    }
  }

  /**
   * 9XX, X9X and XX9, which MARC 21 leaves to local use. OCLC's own fields (019, 029, 049, 539,
   * 891, 936, 938, 987, 994 and more) all fit one of these. Where the standard defines a tag that
   * fits, as it does 490, the standard comes first: rules ask for local use only of tags that the
   * schema does not define.
   */
  public static LocalTags usual() {
    return new LocalTags(USUAL);
  }

  /** Whether it is three letters, digits or question marks. */
  public static boolean isPattern(String text) {
    if (text.length() != 3) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      char c = text.charAt(i);
      boolean fits = c == '?' || c < 128 && Character.isLetterOrDigit(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a field's tag fits a pattern or has a letter in it. */
  public boolean includes(Field field) {
    return field.tagNumber() < 0 || includes(field.tagNumber());
  }

  /** Whether a tag fits a pattern; {@code number} is 0 to 999. */
  boolean includes(int number) {
    String tag = Tag.ofNumber(number);
    for (String pattern : patterns) {
      if (fits(tag, pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String tag, String pattern) {
    for (int i = 0; i < 3; i++) {
      char c = pattern.charAt(i);
      boolean fits = c == '?' || c == 'X' && Character.isDigit(tag.charAt(i)) || c == tag.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
