package org.folioext.marc.schema;

/** Two lengths of a fixed field as the one pattern this library writes for them. */
final class AvramLength {
  private AvramLength() {}

  /** {@code ^(.{6}|.{14})$}. */
  static String pattern(int shortest, int full) {
    return "^(.{" + shortest + "}|.{" + full + "})$";
  }

  /** The first number of such a pattern; the full length for any other. */
  static int shortest(String pattern, int full) {
    String start = "^(.{";
    int end = pattern.indexOf('}');
    if (!pattern.startsWith(start) || end < 0 || end - start.length() > 4) {
      return full;
    }
    return PackedCode.isDigits(pattern, start.length(), end)
        ? Integer.parseInt(pattern.substring(start.length(), end))
        : full;
  }
}
