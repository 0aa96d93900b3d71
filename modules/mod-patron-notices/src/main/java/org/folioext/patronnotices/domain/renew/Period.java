package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** A time of a loan policy; mod-circulation counts it in UTC. */
public record Period(int duration, ChronoUnit unit) {

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "Months", ChronoUnit.MONTHS,
          "Weeks", ChronoUnit.WEEKS,
          "Days", ChronoUnit.DAYS,
          "Hours", ChronoUnit.HOURS,
          "Minutes", ChronoUnit.MINUTES);

  /** As a policy writes it; empty where FOLIO would not understand it. */
  public static Optional<Period> of(int duration, String interval) {
    return duration > 0
        ? Optional.ofNullable(UNITS.get(interval)).map(unit -> new Period(duration, unit))
        : Optional.empty();
  }

  Instant after(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plus(duration, unit).toInstant();
  }
}
