package org.folioext.patronflags.domain.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the scan of a night reads: what changed since the last scan, where that one saw all and
 * judged by the same; everything after seven days at the latest, since FOLIO does not tell every
 * change.
 *
 * @param date the library's
 * @param since what changed since then is read; empty: everything
 */
public record NextNight(LocalDate date, Optional<Instant> since) {

  /** Days after which everything is read again. */
  static final int WHOLE_EVERY = 7;

  /** By how much the clocks of two machines may differ, and a change take to be visible. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  /**
   * The scan of a date that is due.
   *
   * @param last the last scan of all patrons that ended, however it did
   * @param lastWhole the last that read every user, and saw all
   * @param judgedBy what the next one judges by
   */
  public static NextNight of(
      LocalDate date, ZoneId zone, Optional<Scan> last, Optional<Scan> lastWhole, String judgedBy) {
    boolean wholeIsNear =
        lastWhole
            .flatMap(Scan::started)
            .map(started -> started.atZone(zone).toLocalDate())
            .filter(day -> day.plusDays(WHOLE_EVERY).isAfter(date))
            .isPresent();
    Optional<Instant> since =
        last.filter(scan -> wholeIsNear && scan.sawAll() && scan.judgedBy().equals(judgedBy))
            .flatMap(Scan::started)
            .map(started -> started.minus(OVERLAP));
    return new NextNight(date, since);
  }
}
