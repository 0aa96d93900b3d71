package org.folioext.patronnotices.domain.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a cause stands. It is in exactly one state, and goes from one to another as it may. */
public enum CauseState {
  /** Planned, and waits for a person, or for the end of the run that planned it. */
  HELD,
  /** Planned; it goes out when its time comes. */
  PENDING,
  /** A message tells of it that is on its way. */
  SENDING,
  /** A message told of it. */
  SENT,
  /** A message may have told of it: nobody can tell. It waits for FOLIO's word, or a person's. */
  UNKNOWN,
  /** No message could tell of it, as long as no person has one sent once more. */
  FAILED,
  /** It does not go today; while there is time, the next run asks again. */
  SUPPRESSED,
  /** Its time passed. */
  EXPIRED,
  /** A person said no. */
  CANCELLED;

  /** Whether a cause may go from here to there. */
  public boolean mayBecome(CauseState next) {
    return next().contains(next);
  }

  private Set<CauseState> next() {
    return switch (this) {
      case HELD -> Set.of(PENDING, SUPPRESSED, EXPIRED, CANCELLED);
      case PENDING -> Set.of(SENDING, SUPPRESSED, EXPIRED, CANCELLED, FAILED);
      case SENDING -> Set.of(PENDING, SENT, UNKNOWN, FAILED);
      case UNKNOWN -> Set.of(SENT, FAILED, PENDING);
      case FAILED -> Set.of(PENDING, SENDING, SENT);
      case SUPPRESSED -> Set.of(HELD, EXPIRED);
      case SENT, EXPIRED, CANCELLED -> Set.of();
    };
  }

  /** Whether the planner is told of it: what is suppressed is asked again. */
  public boolean counts() {
    return this != SUPPRESSED;
  }

  /** Whether the patron was told, may have been told, or is to be told. */
  public boolean isLive() {
    return counts() && this != EXPIRED && this != CANCELLED;
  }

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static CauseState of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
