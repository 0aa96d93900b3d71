package org.folioext.patronnotices.domain.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that was refused is tried again: later each time, and not for ever. Stateless. */
public final class Backoff {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** How often something is tried in all. */
  public static final int MOST_TRIES = WAITS.size() + 1;

  private Backoff() {}

  /**
   * When the next try is due.
   *
   * @param tries that were made, 1 or more
   * @return empty where there is to be none
   */
  public static Optional<Instant> after(int tries, Instant now) {
    return tries > WAITS.size() ? Optional.empty() : Optional.of(now.plus(WAITS.get(tries - 1)));
  }
}
