package org.folioext.marcchecks.app.run;

/** The instance stops in the midst of a batch, which is not saved; others check it anew. */
final class WorkStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkStopped() {
    super("the instance stops", null, false, false);
  }
}
