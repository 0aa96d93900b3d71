package org.folioext.okapitesting.town;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a card is good.
 *
 * @param ends its last day; empty where it has none
 */
record Card(State state, Optional<LocalDate> ends) {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private static final int EXPIRES_SOON = 30;
  private static final int LONG_AGO = 900;
  private static final int WITHOUT_OFFSET = 700;
  private static final int FAR = 3000;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  /** What a card is. */
  enum State {
    GOOD,
    EXPIRING,
    EXPIRED
  }

  /** The card of an account; some troubles are those of the card. */
  static Card of(Optional<Trouble> trouble, OptionalInt offset, Dice dice, TownPlan plan) {
    LocalDate today = plan.today();
    int days = offset.orElse(WITHOUT_OFFSET);
    if (trouble.isPresent()) {
      switch (trouble.get()) {
        case NEVER_EXPIRING, NO_DATA:
          return new Card(State.GOOD, Optional.empty());
        case YEAR_9999:
          return new Card(State.GOOD, Optional.of(LAST));
        case CARD_TOO_LONG:
          return good(today.plusDays(days + 10L + dice.of(1).below(FAR)));
        case SUSPENDED:
          return good(later(today, days, dice));
        case NO_PERSON:
          return expired(today, dice);
        default:
          break;
      }
    }
    int share = dice.below(1000);
    if (share < plan.expired()) {
      return expired(today, dice);
    }
    return share < plan.expired() + plan.expiring()
        ? new Card(State.EXPIRING, Optional.of(today.plusDays(dice.of(2).below(EXPIRES_SOON))))
        : good(later(today, days, dice));
  }

  private static Card good(LocalDate ends) {
    return new Card(State.GOOD, Optional.of(ends));
  }

  private static LocalDate later(LocalDate today, int days, Dice dice) {
    return today.plusDays(EXPIRES_SOON + 1L + dice.of(3).below(days - EXPIRES_SOON));
  }

  private static Card expired(LocalDate today, Dice dice) {
    return new Card(State.EXPIRED, Optional.of(today.minusDays(1L + dice.of(4).below(LONG_AGO))));
  }

  /** The end of the last day in the zone, as FOLIO's screens write it. */
  Optional<String> written(ZoneId zone) {
    return ends.map(
        day -> TIME.format(ZonedDateTime.of(day, LocalTime.of(23, 59, 59, 999_000_000), zone)));
  }
}
