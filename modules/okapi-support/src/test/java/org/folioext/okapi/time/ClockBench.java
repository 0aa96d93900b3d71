package org.folioext.okapi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench clock}: every day of every zone from 1970 to 2100, and every night in which
 * clocks change; the tests of the build draw lots among them. Not a test: its name keeps it out of
 * the build.
 */
class ClockBench {

  private static final int MINUTES = 5;
  private static final int DAYS_AROUND = 2;

  private final LongAdder days = new LongAdder();
  private final LongAdder nights = new LongAdder();
  private final LongAdder wrong = new LongAdder();

  @Test
  void everyDayAndEveryChangeOfClocksOfEveryZone() throws IOException {
    List<ZoneId> zones = Zones.all();
    zones.parallelStream()
        .forEach(
            zone -> {
              Zones.FIRST
                  .datesUntil(Zones.LAST.plusDays(1))
                  .filter(day -> isThere(day, zone))
                  .forEach(day -> tried(days, isRight(day, zone)));
              Zones.changes(zone).forEach(change -> tried(nights, isRight(change, zone)));
            });
    String result = System.getProperty("folioext.bench.result");
    if (result != null) {
      Files.writeString(
          Path.of(result), "%d %s %s %s%n".formatted(zones.size(), days, nights, wrong));
    }
    assertThat(wrong.sum()).isZero();
  }

  private void tried(LongAdder what, boolean right) {
    what.increment();
    if (!right) {
      wrong.increment();
    }
  }

  private static boolean isThere(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toLocalDate().equals(day);
  }

  /** A card of the day is good until its last millisecond, however it is written. */
  private static boolean isRight(LocalDate day, ZoneId zone) {
    Instant end = Days.endOfDay(day, zone);
    Expiry.At card = new Expiry.At(end, day);
    return end.atZone(zone).toLocalDate().equals(day)
        && end.plusMillis(1).atZone(zone).toLocalDate().isAfter(day)
        && Expiry.read(Optional.of(end.toString()), zone).equals(card)
        && Expiry.read(Optional.of(day.toString()), zone).equals(card)
        && !card.isPast(end)
        && card.isPast(end.plusMillis(1));
  }

  /** Each date beside the change has one scan, at the hour that is left out or there twice. */
  private static boolean isRight(ZoneOffsetTransition change, ZoneId zone) {
    LocalTime at = change.getDateTimeBefore().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    LocalDate middle = change.getInstant().atZone(zone).toLocalDate();
    LocalDate first = middle.minusDays(DAYS_AROUND);
    LocalDate last = middle.plusDays(DAYS_AROUND);
    Instant until = Days.endOfDay(last, zone);
    List<LocalDate> done = new ArrayList<>(List.of(first.minusDays(1)));
    Instant now = first.atStartOfDay(zone).toInstant();
    while (!now.isAfter(until)) {
      Optional<LocalDate> before = Optional.of(done.get(done.size() - 1));
      DueDay.due(zone, at, before, now).ifPresent(done::add);
      now = now.plus(MINUTES, ChronoUnit.MINUTES);
    }
    List<LocalDate> expected =
        first.datesUntil(last.plusDays(1)).filter(day -> isThere(day, zone)).toList();
    return done.subList(1, done.size()).equals(expected);
  }
}
