package org.folioext.patronnotices.domain.settings;

import java.time.Duration;
import java.time.Instant;

/**
 * When it is better to stop, and to ask a person.
 *
 * @param perRun notices that all rules together bring in a run, and that go out without a person, 1
 *     to {@value #MOST_A_RUN}
 * @param suppressAfter messages that the mail server did not take for a recipient, one after the
 *     other, after which nothing more is sent to the address, 0 to {@value #MOST_FAILURES}; 0: no
 *     address is given up by itself. An address that there is not is given up after the first.
 * @param suppressWithinDays days within which they count, 1 to {@value #LONGEST}
 */
public record Caution(int perRun, int suppressAfter, int suppressWithinDays) {

  public static final int MOST_A_RUN = 1_000_000;
  public static final int MOST_FAILURES = 20;
  public static final int LONGEST = 365;

  /** Where the library says nothing. */
  public static final Caution USUAL = new Caution(10_000, 3, 30);

  public Caution {
    within("perRun", perRun, 1, MOST_A_RUN);
    within("suppressAfter", suppressAfter, 0, MOST_FAILURES);
    within("suppressWithinDays", suppressWithinDays, 1, LONGEST);
  }

  /** Failures of messages that FOLIO had before it do not count. */
  public Instant failuresSince(Instant now) {
    return now.minus(Duration.ofDays(suppressWithinDays));
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is " + value);
    }
  }
}
