package org.folioext.marc.cli.report;

/**
 * Text made fit for a terminal: control characters, which could move its cursor or hide text, are
 * shown as the symbols that Unicode has for them. Stateless.
 */
public final class Visible {
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';

  private Visible() {}

  /** The text without control characters and marks that turn the writing direction. */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        return shown(text);
      }
    }
    return text;
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 8);
    for (char c : text.toCharArray()) {
      if (c < 0x20) {
        shown.append((char) (CONTROL_PICTURES + c));
      } else if (c == 0x7F) {
        shown.append(DELETE_PICTURE);
      } else if (isHidden(c)) {
        shown.append("<U+").append(String.format("%04X", (int) c)).append('>');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(char c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
