package org.folioext.marc.checks.rules.encoding;

import java.util.Set;
import org.folioext.marc.Field;

/** How HTML and XML write a character by number or name. Stateless. */
final class ReferenceForm {
  private static final int LONGEST = 10;

  /** Names that text of catalogs is met with; others may be plain text, such as a name in a URL. */
  private static final Set<String> NAMES =
      Set.of(
          "amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "trade", "deg", "hellip",
          "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo", "laquo", "raquo", "bull", "middot",
          "aacute", "agrave", "acirc", "auml", "aring", "aelig", "ccedil", "eacute", "egrave",
          "ecirc", "euml", "iacute", "icirc", "iuml", "ntilde", "oacute", "ocirc", "ouml", "oslash",
          "otilde", "uacute", "ugrave", "ucirc", "uuml", "szlig", "Eacute", "Auml", "Ouml", "Uuml");

  private ReferenceForm() {}

  /** The reference that begins with the ampersand at an index, or null. */
  static String at(Field field, int index) {
    StringBuilder text = new StringBuilder(LONGEST);
    for (int i = index; i < field.length() && text.length() < LONGEST; i++) {
      char c = (char) field.byteAt(i);
      text.append(c);
      if (c == ';') {
        String body = text.substring(1, text.length() - 1);
        return NAMES.contains(body) || isNumber(body) ? text.toString() : null;
      }
    }
    return null;
  }

  /** Whether it is the form that MARC-8 uses for characters outside it. */
  static boolean isHexadecimal(String reference) {
    return reference.startsWith("&#x");
  }

  private static boolean isNumber(String body) {
    boolean hexadecimal = body.startsWith("#x") || body.startsWith("#X");
    int from = hexadecimal ? 2 : 1;
    if (!body.startsWith("#") || body.length() == from) {
      return false;
    }
    for (int i = from; i < body.length(); i++) {
      if (Character.digit(body.charAt(i), hexadecimal ? 16 : 10) < 0) {
        return false;
      }
    }
    return true;
  }
}
