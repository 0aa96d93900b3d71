package org.folioext.console.notices.preview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days as weeks from Monday to Sunday, each with a number.
 *
 * @param weeks of seven days each; those outside of the days asked for are empty
 */
public record Calendar(List<List<Optional<Day>>> weeks) {

  private static final int DARKEST = 4;

  /**
   * A day.
   *
   * @param heat 0 of nothing, 1 to 4 by how near it is to the greatest
   */
  public record Day(LocalDate date, long count, int heat) {}

  /** The days from one to another, both among them. */
  static Calendar of(LocalDate from, LocalDate until, Map<LocalDate, Long> counts) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Calendar(
        Stream.iterate(monday, week -> !week.isAfter(until), week -> week.plusWeeks(1))
            .map(
                week ->
                    Stream.iterate(week, day -> day.plusDays(1))
                        .limit(7)
                        .map(day -> day(day, from, until, counts, most))
                        .toList())
            .toList());
  }

  private static Optional<Day> day(
      LocalDate day, LocalDate from, LocalDate until, Map<LocalDate, Long> counts, long most) {
    if (day.isBefore(from) || day.isAfter(until)) {
      return Optional.empty();
    }
    long count = counts.getOrDefault(day, 0L);
    int heat = count == 0 ? 0 : (int) Math.max(1, (DARKEST * count + most - 1) / most);
    return Optional.of(new Day(day, count, heat));
  }
}
