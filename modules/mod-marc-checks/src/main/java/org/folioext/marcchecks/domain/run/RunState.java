package org.folioext.marcchecks.domain.run;

import java.util.Locale;

/** How far a run is. It goes from waiting to running to one of the others, and stays there. */
public enum RunState {
  /** Nobody works on it yet. */
  WAITING,
  /** An instance works on it, or did until it stopped and another goes on. */
  RUNNING,
  /** Every record was checked. */
  FINISHED,
  /** It cannot be checked; the run says why. */
  FAILED,
  /** A person ended it. */
  CANCELLED;

  /** The name in the contract and in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is still work to do. */
  public boolean open() {
    return this == WAITING || this == RUNNING;
  }

  /**
   * The state of that {@link #id()}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static RunState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
