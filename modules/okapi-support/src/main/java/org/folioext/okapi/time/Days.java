package org.folioext.okapi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days in a zone, whatever its clocks do. */
public final class Days {

  private Days() {}

  /**
   * The last millisecond of a day. Where the clocks go back over midnight, it is that of the day's
   * second part; a day that a zone left out ends with the day before it.
   */
  public static Instant endOfDay(LocalDate day, ZoneId zone) {
    ZonedDateTime next = day.plusDays(1).atStartOfDay(zone);
    Instant late = next.withLaterOffsetAtOverlap().toInstant().minusMillis(1);
    return late.atZone(zone).toLocalDate().isAfter(day) ? next.toInstant().minusMillis(1) : late;
  }
}
