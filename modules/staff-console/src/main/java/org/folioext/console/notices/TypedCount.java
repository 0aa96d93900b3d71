package org.folioext.console.notices;

import java.util.Optional;
import org.folioext.console.web.PageRequest;

/** How many notices or renewals a person let go, who typed what they read. Stateless. */
public final class TypedCount {

  /** What languages put between thousands. */
  private static final String BETWEEN = "[\\s.,’\u00a0\u202f]";

  private TypedCount() {}

  /** The field {@code count} of a form, from 1; empty where it is none. */
  public static Optional<Long> of(PageRequest request) {
    return request
        .form("count")
        .map(text -> text.replaceAll(BETWEEN, ""))
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::valueOf)
        .filter(count -> count > 0);
  }
}
