package org.folioext.okapi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a card expires. */
public sealed interface Expiry {

  /** A card without a date. */
  record Never() implements Expiry {}

  /**
   * A card with a date.
   *
   * @param instant from which on FOLIO blocks
   * @param day the day of that instant in the library's zone, as FOLIO's screens show it; its year
   *     is 0001 to 9999
   */
  record At(Instant instant, LocalDate day) implements Expiry {

    /** Whether the instant is before now, as FOLIO has it. */
    public boolean isPast(Instant now) {
      return instant.isBefore(now);
    }

    /** Whether the card is still good, and its day is at most so many days after today. */
    public boolean isWithin(int days, Instant now, ZoneId zone) {
      return !isPast(now) && !day.isAfter(now.atZone(zone).toLocalDate().plusDays(days));
    }
  }

  /** A card with something that is no date. */
  record Unreadable() implements Expiry {}

  /**
   * Reads an expiration date of FOLIO: an ISO 8601 date and time with an offset ({@code Z}, {@code
   * +00:00}, {@code +0000} or {@code +00}), with or without fractions, or a date alone, which is
   * the end of that day in the zone. Years are 0001 to 9999. Never throws.
   *
   * @param sent as FOLIO sent it; blank is absent
   */
  static Expiry read(Optional<String> sent, ZoneId zone) {
    Optional<String> text = sent.map(String::strip).filter(stripped -> !stripped.isEmpty());
    return text.isEmpty() ? new Never() : SentDate.expiry(text.get(), zone);
  }
}
