package org.folioext.patronflags.domain.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whom the calendar concerns, though nothing of theirs was changed.
 *
 * @param expiredFrom cards that expired since, as far as nobody looked
 * @param now the present
 * @param expiringFrom cards that came near their end since
 * @param expiringUntil and those that did so by now
 * @param today in the library's zone: who was snoozed until then wakes
 * @param rules whose open flags are looked at each night, for what they look at is not theirs
 */
public record Gathering(
    Instant expiredFrom,
    Instant now,
    Instant expiringFrom,
    Instant expiringUntil,
    LocalDate today,
    Set<String> rules) {
  public Gathering {
    rules = Set.copyOf(rules);
  }

  /** A day has up to 25 hours, and begins at another time in each zone: rather some more. */
  private static final Duration MARGIN = Duration.ofDays(2);

  /**
   * Those of a scan.
   *
   * @param since when it was last looked
   * @param days before its last day on which a card counts as expiring
   */
  public static Gathering of(
      Instant since, Instant now, LocalDate today, int days, Set<String> rules) {
    Duration ahead = Duration.ofDays(days);
    return new Gathering(
        since, now, since.plus(ahead).minus(MARGIN), now.plus(ahead).plus(MARGIN), today, rules);
  }
}
