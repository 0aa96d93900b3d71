package org.folioext.patronflags.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a flag matters, the most first. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The name in requests and texts, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that {@link #id()}. */
  public static Optional<Severity> of(String id) {
    return Arrays.stream(values()).filter(severity -> severity.id().equals(id)).findFirst();
  }
}
