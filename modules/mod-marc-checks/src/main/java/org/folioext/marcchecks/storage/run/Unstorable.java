package org.folioext.marcchecks.storage.run;

/** Something was found that cannot be kept, and never will be: a fault of ours. */
public final class Unstorable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unstorable(Throwable cause) {
    super(cause);
  }
}
