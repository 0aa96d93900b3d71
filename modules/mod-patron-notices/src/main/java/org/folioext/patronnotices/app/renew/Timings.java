package org.folioext.patronnotices.app.renew;

import java.time.Duration;

/**
 * How long calls take and leases hold.
 *
 * @param call after so long without an answer a call is given up; the loan then tells
 * @param lease how long an attempt is one instance's without a word from it; a call that could not
 *     be sent within half of it is not sent
 * @param later when what was turned away is tried again
 * @param patience from the first look at a loan that nobody answered for to the next: FOLIO may
 *     still be at work when nobody waits for its answer any more
 */
public record Timings(Duration call, Duration lease, Duration later, Duration patience) {

  /** For libraries. */
  public static final Timings USUAL =
      new Timings(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));
}
