package org.folioext.okapi.job;

import java.util.Locale;

/**
 * Where a job stands, as the column {@code state} of a table of {@link Leases} has it. It goes from
 * waiting to running, maybe back and forth, and then to one of the others, where it stays.
 */
public enum JobState {
  /** Nobody works on it. */
  WAITING,
  /** An instance works on it, or did until it stopped and another goes on. */
  RUNNING,
  /** It is through. */
  FINISHED,
  /** It was given up; the job says why. */
  FAILED,
  /** A person ended it. */
  CANCELLED;

  /** The name in requests and rows, in lower case. */
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
   * @throws IllegalArgumentException where there is none
   */
  public static JobState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
