package org.folioext.patronflags.domain.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What flags are counted by. */
public enum Grouping {
  KIND,
  /** The patron group. */
  GROUP,
  /** The week, from Monday, of what was done, in the library's zone. */
  WEEK,
  /** The month of what was done, in the library's zone. */
  MONTH;

  /** The name in requests, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grouping of that {@link #id()}. */
  public static Optional<Grouping> of(String id) {
    return Arrays.stream(values()).filter(by -> by.id().equals(id)).findFirst();
  }
}
