package org.folioext.okapi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(Zones.all());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(Zones.FIRST, Zones.LAST);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2100-12-31T23:59:59Z"));
  }

  @Provide
  Arbitrary<String> offsets() {
    return Arbitraries.of("'Z'", "'+00:00'", "'+0000'", "'+00'");
  }

  @Provide
  Arbitrary<String> seconds() {
    return Arbitraries.of("HH:mm:ss", "HH:mm:ss.SSS", "HH:mm:ss.SSSSSS");
  }

  @Property(tries = 3000)
  void everyFormOfAnInstantIsThatInstantAndItsLocalDay(
      @ForAll("instants") Instant instant,
      @ForAll("zones") ZoneId zone,
      @ForAll("seconds") String seconds,
      @ForAll("offsets") String offset) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'" + seconds + offset).withZone(ZoneOffset.UTC);
    assertThat(read(form.format(instant), zone))
        .isEqualTo(new Expiry.At(instant, instant.atZone(zone).toLocalDate()));
  }

  @Property(tries = 3000)
  void whatFoliosScreensWriteForADayIsThatDay(
      @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
    if (day.atStartOfDay(zone).toLocalDate().equals(day)) {
      Instant end = Days.endOfDay(day, zone);
      assertThat(read(end.toString(), zone)).isEqualTo(new Expiry.At(end, day));
      assertThat(read(day.toString(), zone)).isEqualTo(new Expiry.At(end, day));
    }
  }

  @Property(tries = 3000)
  void aCardIsPastOrGoodAndExpiringOnlyWhileGood(
      @ForAll("instants") Instant instant,
      @ForAll("instants") Instant now,
      @ForAll("zones") ZoneId zone) {
    Expiry.At date = (Expiry.At) read(instant.toString(), zone);
    assertThat(date.isPast(now)).isEqualTo(instant.compareTo(now) < 0);
    assertThat(date.isPast(now) && date.isWithin(366, now, zone)).isFalse();
    assertThat(date.isWithin(0, now, zone))
        .isEqualTo(!date.isPast(now) && date.day().equals(now.atZone(zone).toLocalDate()));
  }

  @Property(tries = 3000)
  void nothingThatIsSentMakesItThrow(@ForAll String garbage, @ForAll("zones") ZoneId zone) {
    assertThatCode(() -> read(garbage, zone)).doesNotThrowAnyException();
  }

  @Property(tries = 3000)
  void norDoesADateWithSomethingWrongInIt(
      @ForAll("instants") Instant instant, @ForAll int at, @ForAll char put) {
    StringBuilder text = new StringBuilder(instant.toString());
    text.setCharAt(Math.floorMod(at, text.length()), put);
    assertThatCode(() -> read(text.toString(), BERLIN)).doesNotThrowAnyException();
  }

  @Test
  void aCardWithoutADateNeverExpires() {
    assertThat(Expiry.read(Optional.empty(), BERLIN)).isEqualTo(new Expiry.Never());
    assertThat(read(" \t ", BERLIN)).isEqualTo(new Expiry.Never());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T03:59:59.999+00:00, America/New_York, 2026-06-30",
    "2026-06-30T22:00:00.000+00:00, Europe/Berlin, 2026-07-01",
    "2026-07-01T00:00:00.000+0000, America/New_York, 2026-06-30",
    "2026-07-01T00:00:00.000+0000, Europe/Berlin, 2026-07-01",
    "2028-02-29T22:59:59.999Z, Europe/Berlin, 2028-02-29",
    "2028-02-29, Asia/Tokyo, 2028-02-29",
    "9999-12-31T23:59:59.999+00:00, America/New_York, 9999-12-31",
    "9999-12-31T23:59:59.999Z, Pacific/Kiritimati, 9999-12-31",
    "0001-01-01T00:00:00.000Z, America/New_York, 0001-01-01",
    "9999-12-31, Pacific/Kiritimati, 9999-12-31",
    "1970-01-01T00:00:00.000Z, America/New_York, 1969-12-31",
    "0001-01-01T00:00:00.000Z, Europe/Berlin, 0001-01-01",
    "' 2026-07-01 ', Europe/Berlin, 2026-07-01",
    "2026-07-01t10:00:00z, Europe/Berlin, 2026-07-01",
    "2026-07-01T10:00+02:00, Europe/Berlin, 2026-07-01"
  })
  void aDateIsTheDayOfTheLibrary(String sent, ZoneId zone, LocalDate day) {
    assertThat(((Expiry.At) read(sent, zone)).day()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2026",
        "2026-13-01",
        "2026-02-29",
        "2026-02-30T00:00:00Z",
        "2026-07-01T24:00:00Z",
        "2026-07-01T10:00:00",
        "2026-07-01T10:00:00 Z",
        "2026-07-01 10:00:00Z",
        "2026-07-01T10:00:00+99:00",
        "2026-07-01Z",
        "01.07.2026",
        "1782864000000",
        "0000-01-01",
        "+10000-01-01",
        "+999999999-12-31T23:59:59Z",
        "-0044-03-15",
        "null"
      })
  void whatIsNoDateIsUnreadable(String sent) {
    assertThat(read(sent, BERLIN)).isEqualTo(new Expiry.Unreadable());
  }

  private static Expiry read(String sent, ZoneId zone) {
    return Expiry.read(Optional.of(sent), zone);
  }
}
