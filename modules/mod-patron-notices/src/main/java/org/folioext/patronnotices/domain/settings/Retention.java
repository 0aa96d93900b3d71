package org.folioext.patronnotices.domain.settings;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the ledger is kept.
 *
 * @param bodyDays for which the text of a message is kept, 0 to {@value #LONGEST}
 * @param ledgerDays for which it is known that a message was sent, {@value #SHORTEST} to {@value
 *     #LONGEST}
 */
public record Retention(int bodyDays, int ledgerDays) {

  /** Nothing that could go out again may be forgotten. */
  public static final int SHORTEST = 90;

  public static final int LONGEST = 3650;

  /** Where the library says nothing. */
  public static final Retention USUAL = new Retention(30, 730);

  public Retention {
    if (bodyDays < 0 || bodyDays > LONGEST || ledgerDays < SHORTEST || ledgerDays > LONGEST) {
      throw new IllegalArgumentException(bodyDays + " and " + ledgerDays + " days");
    }
  }

  /** Bodies of messages that were made before it are too old. */
  public Instant bodiesBefore(Instant now) {
    return now.minus(Duration.ofDays(bodyDays));
  }

  /** What changed last before it is too old. */
  public Instant rowsBefore(Instant now) {
    return now.minus(Duration.ofDays(ledgerDays));
  }
}
