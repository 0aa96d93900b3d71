package org.folioext.patronnotices.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.patronnotices.domain.send.PassEnd;

/**
 * What tells whether a tenant's notices have stopped, whoever asks.
 *
 * @param rang when the timer last rang, or since when it should
 * @param gateway through which it rang
 * @param zone of the library's days, as it was last seen
 * @param halted since when passes end before all is sent
 * @param moving what is on its way, and what fell off it
 */
public record Pulse(
    Instant rang,
    Optional<String> gateway,
    Optional<ZoneId> zone,
    Optional<Halted> halted,
    Moving moving) {

  /** Several times as long as from one ring to the next. */
  static final Duration SILENCE = Duration.ofMinutes(30);

  /** Longer than a pause between the hours of two days. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final Duration LOST = Duration.ofDays(7);
  private static final Duration RUN = Duration.ofHours(6);

  /** Why sending ends before all is sent. */
  public record Halted(Instant since, PassEnd why) {}

  /**
   * Numbers of a tenant.
   *
   * @param waiting notices whose time has come
   * @param late those of them that wait for too long
   * @param failed notices, lately
   * @param expired notices that were to go out and did not in time, lately
   * @param unknown messages of which nobody can tell whether they went out
   * @param stuck whether a run is open for too long
   * @param failedRuns since the last that finished, lately
   */
  public record Moving(
      long waiting,
      long late,
      long failed,
      long expired,
      long unknown,
      boolean stuck,
      long failedRuns) {}

  /** What waits since before then waits for too long. */
  public static Instant lateBefore(Instant now) {
    return now.minus(LATE);
  }

  /** What was lost since then is told. */
  public static Instant lostSince(Instant now) {
    return now.minus(LOST);
  }

  /** A run that is open since before then does not end. */
  public static Instant stuckBefore(Instant now) {
    return now.minus(RUN);
  }

  /** Whether the timer should have rung since. */
  public boolean silent(Instant now) {
    return rang.plus(SILENCE).isBefore(now);
  }
}
