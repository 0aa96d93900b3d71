package org.folioext.okapi.job;

import java.util.UUID;

/**
 * Somebody else works on the row now, or it is no longer to be worked on (cancelled, deleted). Not
 * a fault: the transaction in which this shows must be rolled back, and the work left alone.
 */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The lease of this job. */
  public LeaseLost(UUID job) {
    super("The lease of job " + job + " is lost", null, false, false);
  }
}
