package org.folioext.patronnotices.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.okapi.time.DueDay;

/** When a library's day is to be planned, and when that is late. Stateless. */
public final class NightDue {

  /** How long after its time a day may be planned before somebody should look. */
  static final Duration GRACE = Duration.ofHours(3);

  private NightDue() {}

  /**
   * The day to plan now: today, from the library's time on. Days that were missed are not planned
   * any more: the windows of rules make up for them.
   *
   * @param last the last day for which there was a night
   */
  public static Optional<LocalDate> due(
      ZoneId zone, LocalTime at, Optional<LocalDate> last, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return DueDay.due(zone, at, last, now).filter(today::equals);
  }

  /** The last day that should have been planned by now. */
  public static LocalDate expected(ZoneId zone, LocalTime at, Instant now) {
    return DueDay.due(zone, at, Optional.empty(), now.minus(GRACE)).orElseThrow();
  }

  /**
   * Whether a day is missing.
   *
   * @param since the first day on which a rule acts; empty where none does, and then none is
   *     missing; the day on which a rule was switched on may go without
   * @param finished the last day that was planned to the end
   */
  public static boolean overdue(
      LocalDate expected, Optional<LocalDate> since, Optional<LocalDate> finished) {
    return since.filter(day -> day.isBefore(expected)).isPresent()
        && finished.filter(day -> !day.isBefore(expected)).isEmpty();
  }
}
