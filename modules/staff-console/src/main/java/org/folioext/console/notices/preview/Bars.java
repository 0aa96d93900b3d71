package org.folioext.console.notices.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages per day as bars, what was beside what would be.
 *
 * @param bars day by day, with days of nothing between
 */
public record Bars(List<Bar> bars) {

  /** The greatest, in the units of the picture. */
  public static final int TALLEST = 100;

  /**
   * A day.
   *
   * @param height 0 to {@link #TALLEST}
   * @param past whether it is over
   */
  public record Bar(LocalDate date, long count, long height, boolean past) {}

  /** From the first day of what was to the last of what would be. */
  static Bars of(Volume volume, LocalDate from, LocalDate until) {
    LocalDate first = volume.past().isEmpty() ? from : volume.past().firstKey();
    long most =
        Stream.concat(volume.past().values().stream(), volume.planned().values().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return new Bars(
        Stream.iterate(first, day -> !day.isAfter(until), day -> day.plusDays(1))
            .map(day -> bar(volume, day, from, most))
            .toList());
  }

  private static Bar bar(Volume volume, LocalDate day, LocalDate from, long most) {
    boolean past = day.isBefore(from);
    long count = (past ? volume.past() : volume.planned()).getOrDefault(day, 0L);
    return new Bar(day, count, most == 0 ? 0 : (TALLEST * count + most - 1) / most, past);
  }

  public long total(boolean past) {
    return bars.stream().filter(bar -> bar.past() == past).mapToLong(Bar::count).sum();
  }

  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.count() == 0);
  }
}
