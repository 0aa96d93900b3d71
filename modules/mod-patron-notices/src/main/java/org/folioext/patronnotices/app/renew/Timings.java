package org.folioext.patronnotices.app.renew;

import java.time.Duration;

/**
 * How long calls take and leases hold.
 *
 * @param call after so long without an answer a call is given up; the loan then tells
 * @param lease how long an attempt is one instance's without a word from it; a call that could not
 *     be sent within half of it is not sent
 * @param later when what was turned away is tried again
 */
public record Timings(Duration call, Duration lease, Duration later) {

  /** For libraries. */
  public static final Timings USUAL =
      new Timings(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(10));
}
