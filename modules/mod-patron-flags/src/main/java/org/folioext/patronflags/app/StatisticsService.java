package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.statistics.Count;
import org.folioext.patronflags.domain.statistics.Grouping;
import org.folioext.patronflags.domain.statistics.Period;
import org.folioext.patronflags.storage.flag.Statistics;

/** Counts of what happened to flags. Thread-safe. */
public final class StatisticsService {

  private final Statistics statistics;
  private final Bases bases;
  private final Clock clock;

  /** Of flags in a store. */
  public StatisticsService(Statistics statistics, Bases bases, Clock clock) {
    this.statistics = statistics;
    this.bases = bases;
    this.clock = clock;
  }

  /**
   * Counts of a period in the library's days; fails with INVALID where it ends before it begins.
   *
   * @param from a year before the last day where it is not said
   * @param to today where it is not said
   */
  public Future<List<Count>> counts(
      OkapiHeaders headers, Grouping by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return bases
        .zone(headers)
        .map(zone -> period(zone, from, to))
        .compose(period -> statistics.counts(headers.tenant(), by, period));
  }

  private Period period(ZoneId zone, Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate last = to.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
    LocalDate first = from.orElseGet(() -> last.minusYears(1).plusDays(1));
    if (last.isBefore(first)) {
      throw Failure.invalid("period-invalid", "The period ends before it begins.");
    }
    return new Period(first, last, zone);
  }
}
