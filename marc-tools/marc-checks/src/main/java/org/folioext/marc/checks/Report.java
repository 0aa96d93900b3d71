package org.folioext.marc.checks;

/** Where a rule says what it found. */
@FunctionalInterface
public interface Report {
  /**
   * Adds a finding.
   *
   * @param place where it is
   * @param message key of one of the rule's messages
   * @param args for the message; {@code String.valueOf} is kept of each
   */
  void add(Place place, String message, Object... args);
}
