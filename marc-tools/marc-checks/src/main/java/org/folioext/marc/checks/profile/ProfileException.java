package org.folioext.marc.checks.profile;

import java.util.List;
import java.util.stream.Collectors;

/** A profile that cannot be used. Lists the mistakes found in it, not only the first. */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * One mistake.
   *
   * @param line in the file, from 1
   * @param text what is wrong and what would be right
   */
  public record Mistake(int line, String text) {
    @Override
    public String toString() {
      return "line " + line + ": " + text;
    }
  }

  private final transient List<Mistake> mistakes;

  ProfileException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes in the order of the file; never empty. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
