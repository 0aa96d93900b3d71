package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Loans that are never renewed by the suite.
 *
 * @param because why; empty of one that is older than reasons
 * @param by who said so; empty where no person is known
 */
public record Exclusion(
    Kind kind, UUID subject, Optional<Because> because, Instant since, Optional<UUID> by) {

  /** Why something is excluded; no words of anybody, which could be personal. */
  public enum Because {
    /** The patrons asked for it. */
    ASKED_FOR,
    /** Others wait for such items, or use them on the spot. */
    NEEDED,
    /** It is lent on terms of its own, such as items of other libraries. */
    OTHER_TERMS,
    /** There is something to be settled with the patrons first. */
    UNSETTLED,
    /** Anything else. */
    OTHER;

    /** The name in requests and answers: lower case, with hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that {@link #id()}. */
    public static Optional<Because> of(String id) {
      return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

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
