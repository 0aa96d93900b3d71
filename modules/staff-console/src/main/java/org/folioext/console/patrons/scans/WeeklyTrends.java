package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.folioext.console.patrons.statistics.Counted;
import org.folioext.console.patrons.statistics.PatronStatistics;
import org.folioext.console.today.Card.Trend;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** How many flags came and went in the last weeks. For many threads. */
final class WeeklyTrends {

  private static final int WEEKS = 12;

  private final PatronStatistics statistics;
  private final Clock clock;

  WeeklyTrends(PatronStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  /** None where nothing happened. */
  Future<List<Trend>> of(PageRequest request) {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), request.texts().zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = monday.minusWeeks(WEEKS - 1L);
    return statistics
        .counts(request.caller(), "week", Optional.of(first), Optional.empty())
        .map(
            weeks ->
                weeks.isEmpty()
                    ? List.of()
                    : List.of(
                        trend(request.texts(), "raised", first, weeks, Counted::raised),
                        trend(
                            request.texts(),
                            "settled",
                            first,
                            weeks,
                            week -> week.resolved() + week.dismissed())));
  }

  /** Weeks in which nothing happened are 0. */
  private static Trend trend(
      Texts texts,
      String what,
      LocalDate first,
      List<Counted> weeks,
      ToLongFunction<Counted> number) {
    return new Trend(
        texts.text("patrons.scans.trend." + what),
        LongStream.range(0, WEEKS)
            .mapToObj(first::plusWeeks)
            .map(
                monday ->
                    weeks.stream()
                        .filter(week -> week.key().equals(monday.toString()))
                        .mapToLong(number)
                        .sum())
            .toList());
  }
}
