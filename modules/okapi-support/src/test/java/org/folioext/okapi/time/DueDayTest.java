package org.folioext.okapi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.Dates;
import net.jqwik.time.api.Times;
import org.junit.jupiter.api.Test;

class DueDayTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime TWO = LocalTime.of(2, 0);

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(Zones.all());
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Times.times().ofPrecision(ChronoUnit.MINUTES);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(Zones.FIRST, Zones.LAST);
  }

  /** What is done by one who asks every five minutes, from one instant to another. */
  private static List<LocalDate> done(ZoneId zone, LocalTime at, Instant from, Instant to) {
    List<LocalDate> done = new ArrayList<>();
    done.add(from.atZone(zone).toLocalDate().minusDays(1));
    for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofMinutes(5))) {
      Optional<LocalDate> last = Optional.of(done.get(done.size() - 1));
      DueDay.due(zone, at, last, now).ifPresent(done::add);
    }
    return done;
  }

  @Property(tries = 300)
  void everyLocalDateBesideAChangeOfClocksHasOneScan(
      @ForAll("zones") ZoneId zone,
      @ForAll("times") LocalTime at,
      @ForAll @IntRange(max = 999) int which) {
    List<ZoneOffsetTransition> changes = Zones.changes(zone);
    Instant middle =
        changes.isEmpty()
            ? Instant.parse("2026-07-01T00:00:00Z")
            : changes.get(which % changes.size()).getInstant();
    LocalDate first = middle.atZone(zone).toLocalDate().minusDays(3);
    Instant from = first.atStartOfDay(zone).toInstant();
    List<LocalDate> expected =
        first.datesUntil(first.plusDays(7)).filter(day -> isThere(day, zone)).toList();
    Instant to = Days.endOfDay(first.plusDays(7), zone);
    assertThat(done(zone, at, from, to))
        .as("%s at %s", zone, at)
        .doesNotHaveDuplicates()
        .isSorted()
        .filteredOn(day -> !day.isBefore(first) && day.isBefore(first.plusDays(7)))
        .isEqualTo(expected);
  }

  private static boolean isThere(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toLocalDate().equals(day);
  }

  @Property(tries = 500)
  void whenceverOneAsksDatesOnlyGoForward(
      @ForAll("zones") ZoneId zone,
      @ForAll("times") LocalTime at,
      @ForAll("days") LocalDate start,
      @ForAll @Size(20) List<@IntRange(min = -3000, max = 6000) Integer> minutes) {
    Instant now = start.atStartOfDay(zone).toInstant();
    Optional<LocalDate> last = Optional.empty();
    for (int step : minutes) {
      now = now.plus(Duration.ofMinutes(step));
      Optional<LocalDate> due = DueDay.due(zone, at, last, now);
      if (due.isPresent()) {
        assertThat(last.filter(done -> !done.isBefore(due.get()))).isEmpty();
        assertThat(DueDay.start(due.get(), at, zone)).isBeforeOrEqualTo(now);
        last = due;
      }
      assertThat(DueDay.due(zone, at, last, now)).as("asked twice").isEmpty();
    }
  }

  @Test
  void afterMissedNightsTheLatestAloneIsDue() {
    assertThat(due(LocalDate.of(2026, 7, 1), "2026-07-06T15:00:00Z")).contains(day(2026, 7, 6));
    assertThat(due(LocalDate.of(2026, 7, 1), "2026-07-06T05:59:59Z")).contains(day(2026, 7, 5));
  }

  @Test
  void beforeTheFirstScanThatOfTheLatestNightIsDue() {
    assertThat(DueDay.due(NEW_YORK, TWO, Optional.empty(), Instant.parse("2026-07-06T05:00:00Z")))
        .contains(day(2026, 7, 5));
  }

  @Test
  void aTimeThatTheClocksLeaveOutIsTakenAfterTheGap() {
    LocalTime half = LocalTime.of(2, 30);
    assertThat(DueDay.start(day(2026, 3, 8), half, NEW_YORK)).isEqualTo("2026-03-08T07:30:00Z");
  }

  @Test
  void aTimeThatTheClocksBringTwiceIsTakenTheFirstTime() {
    LocalTime half = LocalTime.of(1, 30);
    assertThat(DueDay.start(day(2026, 11, 1), half, NEW_YORK)).isEqualTo("2026-11-01T05:30:00Z");
    assertThat(
            DueDay.due(
                NEW_YORK,
                half,
                Optional.of(day(2026, 11, 1)),
                Instant.parse("2026-11-01T06:30:00Z")))
        .isEmpty();
  }

  @Test
  void clocksThatJumpBackMakeNothingDueAgain() {
    assertThat(due(day(2026, 7, 6), "2026-07-04T15:00:00Z")).isEmpty();
  }

  private static Optional<LocalDate> due(LocalDate last, String now) {
    return DueDay.due(NEW_YORK, TWO, Optional.of(last), Instant.parse(now));
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
