package org.folioext.patronflags.domain.flag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a flag stands. */
public enum FlagState {
  /** Raised, and nobody has decided. */
  OPEN,
  /** A person says that it is so. */
  CONFIRMED,
  /** A person says that nothing is to be done; it stays away until the evidence changes. */
  DISMISSED,
  /** A person looks at it again from a day on. */
  SNOOZED,
  /** The rule is clear. */
  RESOLVED;

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that {@link #id()}. */
  public static Optional<FlagState> of(String id) {
    return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
  }
}
