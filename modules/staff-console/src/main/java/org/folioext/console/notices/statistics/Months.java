package org.folioext.console.notices.statistics;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months, of which none is left out, so that a silent one is seen. Stateless. */
final class Months {

  /** More than are kept. */
  private static final int MOST = 240;

  private Months() {}

  /** With those between the first and the last; as they are where one is no month. */
  static List<Counted> whole(List<Counted> counts) {
    if (counts.isEmpty()) {
      return counts;
    }
    try {
      Map<YearMonth, Counted> byMonth =
          counts.stream()
              .collect(
                  Collectors.toMap(
                      one -> YearMonth.parse(one.key()), Function.identity(), Counted::and));
      YearMonth first = byMonth.keySet().stream().min(YearMonth::compareTo).orElseThrow();
      YearMonth last = byMonth.keySet().stream().max(YearMonth::compareTo).orElseThrow();
      return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
          .limit(MOST)
          .map(month -> byMonth.getOrDefault(month, Counted.none(month.toString())))
          .toList();
    } catch (DateTimeException e) {
      return counts;
    }
  }
}
