package org.folioext.marc.cli.report;

import org.folioext.marc.checks.Severity;

/** Colours, for a terminal; plain text where there is none. Immutable. */
public enum Style {
  PLAIN,
  COLOURED;

  /** Coloured only where a person looks and did not ask for none (no-color.org). */
  public static Style of(boolean terminal, String noColor) {
    boolean refused = noColor != null && !noColor.isEmpty();
    return terminal && !refused ? COLOURED : PLAIN;
  }

  /** Text in the colour of a severity. */
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("31;1", text);
      case WARNING -> paint("33", text);
      case CHECK -> paint("36", text);
      case NOTE -> paint("2", text);
    };
  }

  /** Text that heads others. */
  public String heading(String text) {
    return paint("1", text);
  }

  /** Text of less weight. */
  public String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
