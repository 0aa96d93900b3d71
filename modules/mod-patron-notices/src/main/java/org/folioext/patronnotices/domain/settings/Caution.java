package org.folioext.patronnotices.domain.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * When it is better to stop, and to ask a person.
 *
 * @param perRun notices that all rules together bring in a run, and that go out without a person, 1
 *     to {@value #MOST_A_RUN}
 * @param suppressAfter days on which a mail server did not take a message for an address, and none
 *     arrived between them, after which nothing more is sent to it, 0 to {@value #MOST_FAILURES};
 *     0: no address is given up by itself
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

  /** Addresses of one mail domain that it takes to put the blame on the mail server. */
  public static final int MANY_ADDRESSES = 5;

  /** Over how long the addresses that a mail server refuses are counted. */
  public static final Duration MAIL_DAY = Duration.ofDays(1);

  /** For how long nothing is sent to a mail domain whose server is to blame. */
  public static final Duration HOLD = Duration.ofHours(6);

  /**
   * Whether a mail server, and no address, is to blame: it refuses many, and most of those that it
   * was asked for. Where it takes anything, it is believed about mailboxes that it does not have.
   *
   * @param refused addresses of its domain
   * @param turnedAway those of them of which it did not say that there are none
   * @param reached addresses of its domain that a message reached
   */
  public static boolean blamesServer(long refused, long turnedAway, long reached) {
    long blamed = reached == 0 ? refused : turnedAway;
    return blamed >= MANY_ADDRESSES && blamed > reached;
  }

  /**
   * Whether an address is given up.
   *
   * @param failures when messages went that failed, one after the other
   * @param zone the library's, in which days are days
   */
  public boolean givesUp(Collection<Instant> failures, ZoneId zone) {
    long days = failures.stream().map(at -> LocalDate.ofInstant(at, zone)).distinct().count();
    return suppressAfter > 0 && days >= suppressAfter;
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
