package org.folioext.patronnotices.domain.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What messages are counted by. */
public enum Grouping {
  /** The month of the library's day. */
  MONTH,
  RULE,
  CHANNEL,
  /** The patron group. */
  GROUP,
  LANGUAGE;

  /** The name in requests, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grouping of that {@link #id()}. */
  public static Optional<Grouping> of(String id) {
    return Arrays.stream(values()).filter(by -> by.id().equals(id)).findFirst();
  }
}
