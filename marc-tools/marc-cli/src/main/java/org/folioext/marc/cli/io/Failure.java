package org.folioext.marc.cli.io;

/**
 * The command could not do what was asked. The message is for the user: what, where, what instead.
 */
public class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  /** A failure with nothing beneath it. */
  public Failure(String message) {
    super(message);
  }

  /** A failure that another one caused; {@code --debug} shows it. */
  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
