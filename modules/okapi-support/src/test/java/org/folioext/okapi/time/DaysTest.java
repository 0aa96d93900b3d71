package org.folioext.okapi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  private static final List<Duration> LATER =
      List.of(
          Duration.ofMillis(1),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(25));

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(Zones.all());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(Zones.FIRST, Zones.LAST);
  }

  @Property(tries = 3000)
  void aDayEndsOnItselfAndTheNextMillisecondDoesNot(
      @ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day) {
    isTheEnd(day, zone);
  }

  @Test
  void soItIsInEveryNightInWhichClocksChangeAnywhere() {
    for (ZoneId zone : Zones.all()) {
      Zones.nights(zone).forEach(night -> isTheEnd(night, zone));
    }
  }

  private static void isTheEnd(LocalDate day, ZoneId zone) {
    if (day.atStartOfDay(zone).toLocalDate().equals(day)) {
      Instant end = Days.endOfDay(day, zone);
      assertThat(end.atZone(zone).toLocalDate()).as("%s in %s", day, zone).isEqualTo(day);
      assertThat(LATER.stream().map(end::plus).map(later -> later.atZone(zone).toLocalDate()))
          .as("after %s in %s", day, zone)
          .allMatch(later -> later.isAfter(day));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go back at midnight of the next day: 23:00 to 24:00 is there twice.
    "2018-02-17, America/Sao_Paulo, 2018-02-18T02:59:59.999Z",
    // Clocks went back a minute after midnight: the day was there, gone, and there again.
    "2010-11-06, America/St_Johns, 2010-11-07T03:29:59.999Z",
    // Clocks go forward at midnight: the next day begins at one.
    "2018-11-03, America/Sao_Paulo, 2018-11-04T02:59:59.999Z",
    // The first hour of the next day is there twice.
    "2026-10-31, America/Havana, 2026-11-01T03:59:59.999Z",
    // The island crossed the date line: 30 December 2011 was left out.
    "2011-12-29, Pacific/Apia, 2011-12-30T09:59:59.999Z",
    "2028-02-29, Europe/Berlin, 2028-02-29T22:59:59.999Z",
    "9999-12-31, Pacific/Kiritimati, 9999-12-31T09:59:59.999Z"
  })
  void aDayEndsAtItsLastMillisecond(LocalDate day, ZoneId zone, Instant end) {
    assertThat(Days.endOfDay(day, zone)).isEqualTo(end);
  }

  @Test
  void aDayThatWasLeftOutEndsWithTheDayBefore() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    assertThat(Days.endOfDay(LocalDate.of(2011, 12, 30), apia))
        .isEqualTo(Days.endOfDay(LocalDate.of(2011, 12, 29), apia));
  }
}
