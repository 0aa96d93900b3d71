package org.folioext.patronnotices.domain.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a late run waits that could not get any further: twice as long each time, so that a
 * library that cannot be read is not read from its beginning all day. Stateless.
 */
public final class LateWait {

  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(2);

  private LateWait() {}

  /**
   * When it may be tried again.
   *
   * @param delays how often in a row it had to wait before, 0 or more
   */
  public static Instant after(int delays, Instant now) {
    Duration wait = FIRST;
    for (int i = 0; i < delays && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
