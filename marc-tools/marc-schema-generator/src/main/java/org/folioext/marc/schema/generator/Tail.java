package org.folioext.marc.schema.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a name in the field list: repeatability, scope and marks such as [OBSOLETE], in any
 * order.
 *
 * @param label the name without its tail
 * @param repeat {@code R}, {@code NR}, or empty if not stated
 * @param status status column of the schema file
 * @param redefined whether the line is marked as the former meaning of a code that has a new one
 */
record Tail(String label, String repeat, String status, boolean redefined) {
  private static final Pattern MARK = Pattern.compile("^(.*?)\\s*-?\\s*\\[\\s*([^\\]]*)\\]$");
  private static final Pattern REPEAT = Pattern.compile("^(.*?)\\s*\\((NR|R)\\)$");
  private static final Pattern SCOPE =
      Pattern.compile(
          "^(.*?)\\s*\\(((?:BK|AM|CF|MP|MU|VM|SE|MX)(?: (?:BK|AM|CF|MP|MU|VM|SE|MX))*)\\)$");

  static Tail of(String text) {
    String rest = text.strip().replaceAll("\\s+", " ");
    String repeat = "";
    String scope = "";
    boolean obsolete = false;
    boolean redefined = false;
    while (true) {
      Matcher mark = MARK.matcher(rest);
      Matcher repeats = REPEAT.matcher(rest);
      Matcher scopes = SCOPE.matcher(rest);
      if (mark.matches()) {
        rest = mark.group(1);
        String word = mark.group(2).strip();
        obsolete |= word.equals("OBSOLETE");
        redefined |= word.equals("REDEFINED");
        scope = word.contains("LOCAL") || word.contains("only") ? word : scope;
      } else if (repeats.matches()) {
        rest = repeats.group(1);
        repeat = repeats.group(2);
      } else if (scopes.matches()) {
        rest = scopes.group(1);
        scope = scope.isEmpty() ? scopes.group(2) : scope;
      } else {
        return new Tail(rest.strip(), repeat, status(obsolete, scope), redefined);
      }
    }
  }

  private static String status(boolean obsolete, String scope) {
    String letter = obsolete ? "o" : "-";
    return scope.isEmpty() ? letter : letter + "::" + scope;
  }

  boolean isObsolete() {
    return status.startsWith("o");
  }
}
