package org.folioext.marc.cli.io;

/** Who reads our output has stopped reading, as {@code head} does: no fault, nothing to say. */
public final class ClosedPipe extends Failure {
  private static final long serialVersionUID = 1L;

  ClosedPipe(Throwable cause) {
    super("the output was closed", cause);
  }
}
