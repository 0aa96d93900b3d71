package org.folioext.okapitesting.town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a {@link Town} is to be like. Shares are counts of a thousand patrons, kept on average and
 * the same for the same seed whatever the day.
 *
 * @param seed the same one makes the same town, down to the byte
 * @param patrons how many accounts it has, 1 to 10,000,000
 * @param today the day on which cards count as expired, in the library's zone
 * @param zone of the library, in which the days of cards end
 * @param expired of a thousand patrons, whose card has expired
 * @param expiring of a thousand, whose card expires within 30 days
 * @param busy of a thousand expired, with open loans, requests or fees, or as sponsors
 * @param borrowing of a thousand of all others, with open loans or requests
 * @param troubled of a thousand, for each kind of {@link Trouble}
 */
public record TownPlan(
    long seed,
    int patrons,
    LocalDate today,
    ZoneId zone,
    int expired,
    int expiring,
    int busy,
    int borrowing,
    int troubled) {
  public TownPlan {
    Objects.requireNonNull(today);
    Objects.requireNonNull(zone);
  }

  /** A town for people to look at: some of every trouble. */
  public static TownPlan demo(long seed, int patrons, LocalDate today, ZoneId zone) {
    return new TownPlan(seed, patrons, today, zone, 90, 40, 600, 200, 20);
  }

  /** A town to measure with: 10 % expired, a fifth of those with open business, little else. */
  public static TownPlan bench(long seed, int patrons, LocalDate today, ZoneId zone) {
    return new TownPlan(seed, patrons, today, zone, 100, 10, 200, 100, 1);
  }
}
