package org.folioext.marcchecks.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a text that a person wrote.
 *
 * @param line where, from 1
 * @param text what is wrong and what would be right
 */
public record Mistake(int line, String text) {
  /** How many are told at once. */
  public static final int MOST = 50;

  @Override
  public String toString() {
    return "line " + line + ": " + text;
  }

  /** As many as a person reads at once, and a word where there are more. */
  public static List<Mistake> first(List<Mistake> mistakes) {
    if (mistakes.size() <= MOST) {
      return mistakes;
    }
    List<Mistake> first = new ArrayList<>(mistakes.subList(0, MOST));
    first.add(new Mistake(mistakes.get(MOST).line(), "and more; these are the first."));
    return first;
  }

  /** All of them, one a line. */
  public static String all(List<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
  }
}
