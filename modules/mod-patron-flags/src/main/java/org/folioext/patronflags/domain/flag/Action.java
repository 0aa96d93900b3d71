package org.folioext.patronflags.domain.flag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step was. */
public enum Action {
  /** The rule flagged for the first time, or again after it was clear. */
  RAISED,
  /** The rule flags as before, for other values. */
  EVIDENCE,
  /** A dismissed flag is back, for its values are others now. */
  RETURNED,
  /** The days of a snooze are over. */
  WOKEN,
  /** The rule is clear. */
  CLEARED,
  /** The rule no longer judges the patron: rule or patron are left out now. */
  WITHDRAWN,
  /** Put behind the banner of a storm. */
  HELD,
  /** Taken out from behind it. */
  RELEASED,
  CONFIRMED,
  DISMISSED,
  SNOOZED,
  REOPENED,
  ASSIGNED,
  COMMENTED,
  /** Something was changed in FOLIO. */
  ACTED,
  /** What was changed in FOLIO was taken back. */
  UNDONE;

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action of that {@link #id()}. */
  public static Optional<Action> of(String id) {
    return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
  }
}
