package org.folioext.patronnotices.remote;

import java.util.Optional;

/**
 * What a message says. Personal data: never logged.
 *
 * @param header its subject, on one line
 * @param body HTML
 */
public record Letter(String header, String body) {

  /** What all of them are. */
  static final String FORMAT = "text/html";

  /**
   * The letter of a rendered template.
   *
   * @return empty where its subject would be more than a line: what stands behind its end would be
   *     headers of the mail
   */
  public static Optional<Letter> of(String header, String body) {
    return header.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(new Letter(header, body));
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "Letter";
  }
}
