package org.folioext.marcchecks.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a text that a person wrote.
 *
 * @param line where, from 1
 * @param text what is wrong and what would be right
 */
public record Mistake(int line, String text) {
  @Override
  public String toString() {
    return "line " + line + ": " + text;
  }

  /** All of them, one a line. */
  public static String all(List<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
  }
}
