package org.folioext.patronflags.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days that are counted.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param zone in which the days are
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins");
    }
  }

  /** When the first day begins. */
  public Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When the last day is over. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
