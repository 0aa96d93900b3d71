package org.folioext.console.patrons;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.console.gateway.GatewayFailure;

/**
 * What is wrong with a text that a person wrote.
 *
 * @param line from 1; 0 where it is of no line
 * @param written what stands in that line
 * @param message what is wrong, and what would be right
 */
public record Mistake(int line, String written, String message) {

  private static final Pattern PLACED = Pattern.compile("(\\d{1,7}):(\\d{1,7}): (.*)");

  /** All that the module said of a text. */
  public static List<Mistake> of(GatewayFailure failure, String text) {
    List<String> lines = text.lines().toList();
    return failure.said().orElse(failure.code()).lines().map(said -> of(said, lines)).toList();
  }

  private static Mistake of(String said, List<String> lines) {
    Matcher placed = PLACED.matcher(said);
    if (!placed.matches()) {
      return new Mistake(0, "", said);
    }
    int line = Integer.parseInt(placed.group(1));
    String written = line >= 1 && line <= lines.size() ? lines.get(line - 1).strip() : "";
    return new Mistake(line, written, placed.group(3));
  }
}
