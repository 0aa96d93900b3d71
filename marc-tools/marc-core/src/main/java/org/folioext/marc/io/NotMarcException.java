package org.folioext.marc.io;

import java.io.IOException;

/** The content of a file is none of the formats read here. The message says what it looks like. */
public final class NotMarcException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message for the user: what was found, what would be right
   */
  public NotMarcException(String message) {
    super(message);
  }
}
