package org.folioext.patronnotices.remote;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.remote.CqlText;
import org.folioext.patronnotices.domain.plan.DayWindows;

/**
 * Queries for days. FOLIO compares dates as texts, whatever their offset, so that two days more are
 * asked for at each end: whoever asks looks at the days of the records. Stateless.
 */
final class Windowed {
  private static final int MORE = 2;
  private static final int MOST = 8;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Windowed() {}

  /** CQL: whether a field is on one of these days, or near; there is at least one. */
  static String filter(String field, DayWindows days) {
    return days.inAtMost(MOST).all().stream()
        .map(one -> filter(field, one))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String filter(String field, DayWindows.Window days) {
    return "(%s >= %s and %s < %s)"
        .formatted(
            field,
            midnight(days.first().minusDays(MORE)),
            field,
            midnight(days.last().plusDays(MORE + 1L)));
  }

  private static String midnight(LocalDate day) {
    LocalDate inFourDigits = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    return CqlText.date(inFourDigits.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Filters joined; those that are empty ask for nothing. */
  static String all(String... filters) {
    return Stream.of(filters).filter(one -> !one.isEmpty()).collect(Collectors.joining(" and "));
  }
}
