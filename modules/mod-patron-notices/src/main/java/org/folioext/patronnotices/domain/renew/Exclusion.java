package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Loans that are never renewed by the suite.
 *
 * @param by who said so; empty where no person is known
 */
public record Exclusion(Kind kind, UUID subject, Instant since, Optional<UUID> by) {

  /** What of a loan is excluded. */
  public enum Kind {
    PATRON,
    GROUP,
    ITEM_TYPE,
    ITEM;

    /** The name in answers: lower case, with hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that {@link #id()}. */
    public static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
  }
}
