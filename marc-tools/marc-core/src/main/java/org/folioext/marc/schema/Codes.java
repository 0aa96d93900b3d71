package org.folioext.marc.schema;

import java.util.List;

/** What indicators and positions both ask of their code definitions. */
final class Codes {
  private Codes() {}

  /** The definition of a single character, ranges included; a current one before an obsolete. */
  static CodeDefinition find(List<CodeDefinition> codes, int ch) {
    return find(codes, String.valueOf((char) ch));
  }

  /** The definition of a value, ranges included; a current one before an obsolete. */
  static CodeDefinition find(List<CodeDefinition> codes, CharSequence value) {
    CodeDefinition found = null;
    for (CodeDefinition code : codes) {
      if (covers(code, value) && (found == null || found.status().isObsolete())) {
        found = code;
      }
    }
    return found;
  }

  private static boolean covers(CodeDefinition code, CharSequence value) {
    if (!code.isRange()) {
      return code.code().contentEquals(value);
    }
    int width = code.code().length() / 2;
    return value.length() == width
        && PackedCode.isDigits(value, 0, width)
        && code.code().substring(0, width).compareTo(value.toString()) <= 0
        && code.code().substring(width + 1).compareTo(value.toString()) >= 0;
  }

  /** The current codes, comma separated, blanks as {@link CodeDefinition#BLANK_SIGN}. */
  static String describe(List<CodeDefinition> codes) {
    if (codes.isEmpty()) {
      return "any";
    }
    StringBuilder text = new StringBuilder();
    for (CodeDefinition code : codes) {
      if (!code.status().isObsolete()) {
        text.append(text.length() == 0 ? "" : ", ")
            .append(code.code().replace(' ', CodeDefinition.BLANK_SIGN));
      }
    }
    return text.length() == 0 ? "none" : text.toString();
  }
}
