package org.folioext.okapi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a nightly job is due: once a local date, at the library's time or as soon after it. */
public final class DueDay {

  private DueDay() {}

  /**
   * The local date whose job is due now. After missed nights that is the latest alone. A time that
   * the clocks leave out that night is taken after the gap, one that they bring twice the first
   * time; a date that the zone left out never has a job, nor has one at or before the last.
   *
   * @param at the library's time of the job
   * @param lastDone the local date of the last job, however it ended
   */
  public static Optional<LocalDate> due(
      ZoneId zone, LocalTime at, Optional<LocalDate> lastDone, Instant now) {
    LocalDate latest = now.atZone(zone).toLocalDate();
    while (start(latest, at, zone).isAfter(now)) {
      latest = latest.minusDays(1);
    }
    LocalDate date = latest;
    return lastDone.filter(done -> !done.isBefore(date)).isPresent()
        ? Optional.empty()
        : Optional.of(date);
  }

  /** When the job of a local date is to start. */
  public static Instant start(LocalDate date, LocalTime at, ZoneId zone) {
    return date.atTime(at).atZone(zone).toInstant();
  }
}
