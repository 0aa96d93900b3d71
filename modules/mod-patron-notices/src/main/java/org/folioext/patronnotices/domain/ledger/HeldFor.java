package org.folioext.patronnotices.domain.ledger;

import java.util.Locale;

/** Why what a rule brought in a run waits for a person. */
public enum HeldFor {
  /** Nothing of the rule was let go since it has its event, its times and its conditions. */
  FIRST,
  /** It is more than the rule usually brings. */
  UNUSUAL,
  /** It is not, but all rules together brought more than the library lets go in a run. */
  RUN,
  /**
   * It is not, but the library's zone is another than in the run before, and so may be its days.
   */
  ZONE,
  /** FOLIO's own notice policies tell the same, and nobody said that both are wanted. */
  FOLIO_OVERLAP;

  /** The name in answers and rows: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that {@link #id()}. */
  public static HeldFor of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
