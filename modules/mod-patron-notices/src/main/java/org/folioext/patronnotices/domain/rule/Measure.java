package org.folioext.patronnotices.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition may look at that is a number. */
public enum Measure {
  /** Full years on the day of the plan. */
  AGE,
  /** What the patron owes, in the library's currency. */
  BALANCE,
  /** Open loans of the patron. */
  OPEN_LOANS;

  /** The name in rules: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The measure of that {@link #id()}. */
  public static Optional<Measure> of(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id().equals(id)).findFirst();
  }
}
