package org.folioext.console.patrons.scans;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When the nightly scan is to be.
 *
 * @param enabled whether there is one
 * @param at the library's time
 * @param zone in which it is told
 * @param since when there could first be one
 */
record Nights(boolean enabled, LocalTime at, ZoneId zone, Instant since) {

  /** How late a scan may begin before it is missed: timers come every few minutes. */
  static final Duration GRACE = Duration.ofHours(1);

  /**
   * As the schedule says.
   *
   * @param library its zone, where settings have none of their own
   */
  static Nights of(JsonObject schedule, ZoneId library) {
    return new Nights(
        schedule.getBoolean("scanEnabled"),
        LocalTime.parse(schedule.getString("scanAt")),
        zone(schedule.getString("zone"), library),
        OffsetDateTime.parse(schedule.getString("sinceDate")).toInstant());
  }

  private static ZoneId zone(String own, ZoneId library) {
    try {
      return own == null ? library : ZoneId.of(own);
    } catch (DateTimeException unknown) {
      return library;
    }
  }

  /** The library's date whose scan is missing: due, and not there, however it would have ended. */
  Optional<LocalDate> missing(List<Scan> scans, Instant now) {
    LocalDate due = now.minus(GRACE).atZone(zone).toLocalDate();
    if (start(due).isAfter(now.minus(GRACE))) {
      due = due.minusDays(1);
    }
    LocalDate date = due;
    boolean there =
        scans.stream().flatMap(scan -> scan.date().stream()).anyMatch(day -> !day.isBefore(date));
    return enabled && !there && !start(date).isBefore(since) ? Optional.of(date) : Optional.empty();
  }

  private Instant start(LocalDate date) {
    return date.atTime(at).atZone(zone).toInstant();
  }
}
