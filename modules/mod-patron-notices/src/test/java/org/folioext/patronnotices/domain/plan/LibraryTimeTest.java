package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and days of a library, whatever its clocks do. */
class LibraryTimeTest {
  private static final int HALF = 30;
  private static final int DAY = 24 * 60;
  private static final Duration MOMENT = Duration.ofMinutes(1);
  private static final Instant FIRST = Instant.parse("2018-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2030-01-01T00:00:00Z");

  /** In Paris the clocks leave out two to three in March, and have it twice in October. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 02:30, 2026-03-28T01:30:00Z",
    "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
    "2026-03-29, 03:30, 2026-03-29T01:30:00Z",
    "2026-03-29, 08:00, 2026-03-29T06:00:00Z",
    "2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "2026-10-25, 08:00, 2026-10-25T07:00:00Z"
  })
  void noticesGoFromTheFirstTimeThatTheClockShowsTheHour(
      LocalDate day, LocalTime from, Instant opens) {
    assertThat(time(from, LocalTime.of(20, 0)).opens(day)).isEqualTo(opens);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
    "2026-10-25, 02:30, 2026-10-25T01:30:00Z",
    "2026-07-01, 20:00, 2026-07-01T18:00:00Z",
    "2026-07-01, 00:00, 2026-07-01T21:59:59.999Z",
    "2026-10-25, 00:00, 2026-10-25T22:59:59.999Z"
  })
  void noticesGoUntilTheLastTimeThatTheClockShowsTheHour(
      LocalDate day, LocalTime until, Instant closes) {
    assertThat(time(LocalTime.MIDNIGHT, until).closes(day)).isEqualTo(closes);
  }

  /**
   * What the clocks leave out of hours is not lost: they go on as much later, or are as much
   * earlier.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29, 02:00, 03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    "Europe/Paris, 2026-03-29, 02:30, 03:15, 2026-03-29T01:30:00Z, 2026-03-29T02:15:00Z",
    "Europe/Paris, 2026-03-29, 02:30, 04:00, 2026-03-29T01:30:00Z, 2026-03-29T02:00:00Z",
    "Asia/Beirut, 2026-03-29, 00:00, 01:00, 2026-03-28T22:00:00Z, 2026-03-28T23:00:00Z",
    "Europe/Sofia, 1981-04-04, 23:00, 00:00, 1981-04-04T20:00:00Z, 1981-04-04T20:59:59.999Z"
  })
  void hoursThatTheClocksLeaveOutKeepALength(
      ZoneId zone, LocalDate day, LocalTime from, LocalTime until, Instant opens, Instant closes) {
    LibraryTime time = new LibraryTime(zone, new SendingHours(from, until), OpenDays.ALWAYS);
    assertThat(time.opens(day)).isEqualTo(opens);
    assertThat(time.closes(day)).isEqualTo(closes);
  }

  /**
   * Of every zone, each day on which its clocks change, hours of half an hour and more. Where
   * clocks go back over midnight, a day may begin with a minute, and go on an hour later.
   */
  @Test
  void onEveryDayThereIsATimeWithinTheHours() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
      while (change != null && change.getInstant().isBefore(LAST)) {
        LocalDate before = change.getDateTimeBefore().toLocalDate();
        LocalDate after = change.getDateTimeAfter().toLocalDate();
        Stream.of(before, after).distinct().forEach(day -> opensWithinTheDay(zone, day));
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
  }

  private static void opensWithinTheDay(ZoneId zone, LocalDate day) {
    if (!day.atStartOfDay(zone).toLocalDate().equals(day)) {
      return;
    }
    for (int from = 0; from < DAY; from += HALF) {
      for (int until : new int[] {from + HALF, from + 2 * HALF, DAY}) {
        SendingHours hours =
            new SendingHours(
                LocalTime.ofSecondOfDay(from * 60L),
                LocalTime.ofSecondOfDay(Math.min(until, DAY) % DAY * 60L));
        LibraryTime time = new LibraryTime(zone, hours, OpenDays.ALWAYS);
        Instant opens = time.opens(day);
        boolean lasts =
            time.isOpen(day, opens.plus(MOMENT))
                || time.isOpen(day, time.closes(day).minus(MOMENT));
        if (!time.isOpen(day, opens) || !lasts) {
          throw new AssertionError(zone + " " + day + " " + hours);
        }
      }
    }
  }

  @Test
  void hoursEndAfterTheyBegin() {
    LocalTime eight = LocalTime.of(8, 0);
    assertThatThrownBy(() -> new SendingHours(eight, eight))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SendingHours(eight, LocalTime.of(7, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new SendingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).until())
        .isEqualTo(LocalTime.MIDNIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 20:00, 09:00, 17:00, 09:00, 17:00",
    "08:00, 20:00, 07:00, 21:00, 08:00, 20:00",
    "08:00, 20:00, 00:00, 00:00, 08:00, 20:00",
    "08:00, 00:00, 19:00, 00:00, 19:00, 00:00",
    "00:00, 00:00, 19:00, 23:59, 19:00, 23:59",
    "08:00, 20:00, 20:00, 00:00, , ",
    "08:00, 20:00, 00:00, 08:00, , ",
    "22:00, 00:00, 21:00, 22:00, , "
  })
  void hoursWithinOthersAreThoseOfBoth(
      LocalTime from,
      LocalTime until,
      LocalTime othersFrom,
      LocalTime othersUntil,
      LocalTime first,
      LocalTime last) {
    SendingHours one = new SendingHours(from, until);
    SendingHours other = new SendingHours(othersFrom, othersUntil);
    Optional<SendingHours> both =
        Optional.ofNullable(first).map(begin -> new SendingHours(begin, last));
    assertThat(one.within(other)).isEqualTo(both);
    assertThat(other.within(one)).isEqualTo(both);
    assertThat(time(from, until).within(other).map(LibraryTime::hours)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 2026-03-28T08:00:00Z, 2026-03-28T16:00:00Z",
    "2026-03-29, 2026-03-29T07:00:00Z, 2026-03-29T15:00:00Z",
    "2026-10-24, 2026-10-24T07:00:00Z, 2026-10-24T15:00:00Z",
    "2026-10-25, 2026-10-25T08:00:00Z, 2026-10-25T16:00:00Z"
  })
  void aRulesHoursAreThoseOfTheLibrarysClockOnEveryDay(LocalDate day, Instant first, Instant end) {
    LibraryTime rules =
        Made.TIME.within(new SendingHours(LocalTime.of(9, 0), LocalTime.of(17, 0))).orElseThrow();
    assertThat(rules.isOpen(day, first.minusMillis(1))).isFalse();
    assertThat(rules.isOpen(day, first)).isTrue();
    assertThat(rules.isOpen(day, end.minusMillis(1))).isTrue();
    assertThat(rules.isOpen(day, end)).isFalse();
    assertThat(rules.isOpen(day, first.plusSeconds(24 * 3600))).as("on another day").isFalse();
  }

  @Test
  void theDayOfAnInstantIsTheLibrarysOwn() {
    assertThat(Made.TIME.dayOf(Instant.parse("2026-07-01T22:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 7, 2));
    assertThat(Made.TIME.dayOf(Instant.parse("2026-07-01T21:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void theFirstOpenDayIsFoundOrNone() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    LibraryTime time =
        new LibraryTime(ZoneId.of("UTC"), SendingHours.USUAL, one -> one.getDayOfMonth() == 3);
    assertThat(time.firstOpen(day, day.plusDays(2))).contains(day.plusDays(2));
    assertThat(time.firstOpen(day, day.plusDays(1))).isEmpty();
    assertThat(time.firstOpen(day.plusDays(2), day)).isEmpty();
  }

  private static LibraryTime time(LocalTime from, LocalTime until) {
    return new LibraryTime(Made.PARIS, new SendingHours(from, until), OpenDays.ALWAYS);
  }
}
