package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stretches of days, none of which touches another. Immutable. */
public final class DayWindows {

  /** No day. */
  public static final DayWindows NONE = new DayWindows(List.of());

  private final NavigableMap<LocalDate, LocalDate> windows = new TreeMap<>();

  private DayWindows(List<Window> all) {
    all.stream().sorted(Comparator.comparing(Window::first)).forEach(this::add);
  }

  /**
   * Days from the first to the last.
   *
   * @param last not before the first
   */
  public record Window(LocalDate first, LocalDate last) {}

  /** All days of several stretches. */
  public static DayWindows of(List<Window> all) {
    return new DayWindows(all);
  }

  private void add(Window next) {
    Map.Entry<LocalDate, LocalDate> before = windows.lastEntry();
    if (before == null || next.first().isAfter(before.getValue().plusDays(1))) {
      windows.put(next.first(), next.last());
    } else if (next.last().isAfter(before.getValue())) {
      windows.put(before.getKey(), next.last());
    }
  }

  /** The days of both. */
  public DayWindows and(DayWindows other) {
    return new DayWindows(Stream.concat(all().stream(), other.all().stream()).toList());
  }

  /** Whether a day is among them. */
  public boolean contains(LocalDate day) {
    Map.Entry<LocalDate, LocalDate> found = windows.floorEntry(day);
    return found != null && !day.isAfter(found.getValue());
  }

  /** Whether there is no day. */
  public boolean isEmpty() {
    return windows.isEmpty();
  }

  /** The stretches, in their order. */
  public List<Window> all() {
    return windows.entrySet().stream()
        .map(one -> new Window(one.getKey(), one.getValue()))
        .toList();
  }

  /** The same days in so many stretches at most; where they are more, with the narrowest gaps. */
  public DayWindows inAtMost(int most) {
    List<Window> all = all();
    if (all.size() <= most) {
      return this;
    }
    List<Window> gaps = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      gaps.add(new Window(all.get(i - 1).last(), all.get(i).first()));
    }
    gaps.sort(Comparator.comparingLong(gap -> ChronoUnit.DAYS.between(gap.first(), gap.last())));
    List<Window> filled = new ArrayList<>(all);
    filled.addAll(gaps.subList(0, all.size() - most));
    return of(Collections.unmodifiableList(filled));
  }

  /** The stretches. */
  @Override
  public String toString() {
    return windows.toString();
  }
}
