package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.folioext.patronnotices.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and days of a library, whatever its clocks do. */
class LibraryTimeTest {

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
