package org.folioext.patronflags.domain.scan;

import java.util.Arrays;
import java.util.Locale;

/** Where a scan stands. */
public enum ScanState {
  /** Nobody works on it. */
  WAITING,
  /** An instance works on it. */
  RUNNING,
  /** It is through, whatever it could not see. */
  FINISHED,
  /** It was given up. */
  FAILED,
  /** A person ended it. */
  CANCELLED;

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static ScanState of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
