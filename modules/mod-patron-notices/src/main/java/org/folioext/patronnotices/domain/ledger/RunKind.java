package org.folioext.patronnotices.domain.ledger;

import java.util.Arrays;
import java.util.Locale;

/** Why there is a run. */
public enum RunKind {
  /** The library's day asks for it. */
  NIGHT,
  /** A person asked for it. */
  ASKED,
  /** The renewals of the day were left out before. */
  LATE;

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static RunKind of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
