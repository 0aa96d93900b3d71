package org.folioext.patronnotices.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a notice reaches a patron. */
public enum Channel {
  EMAIL,
  /** A letter, printed with others in a batch. */
  PRINT,
  /** A note that staff see when the patron comes to the desk. */
  NOTE;

  /** The name in rules: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that {@link #id()}. */
  public static Optional<Channel> of(String id) {
    return Arrays.stream(values()).filter(channel -> channel.id().equals(id)).findFirst();
  }
}
