package org.folioext.console.patrons.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static Scan night(String date) {
    return new Scan(
        "id",
        "night",
        true,
        Optional.of(LocalDate.parse(date)),
        "failed",
        Map.of(),
        false,
        0,
        Optional.empty(),
        "2026-07-01T00:00:00Z",
        Optional.empty(),
        Optional.empty());
  }

  /** 02:00 in Berlin is 00:00 in UTC in summer; the night of 29 March 2026 has no 02:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-07-01T00:59:00Z, 2026-06-30, ''",
    "2026-07-01T01:00:00Z, 2026-06-30, 2026-07-01",
    "2026-07-01T23:30:00Z, 2026-07-01, ''",
    "2026-07-05T12:00:00Z, 2026-06-30, 2026-07-05",
    "2026-03-29T01:59:00Z, 2026-03-28, ''",
    "2026-03-29T02:00:00Z, 2026-03-28, 2026-03-29",
    "2026-10-25T01:00:00Z, 2026-10-24, 2026-10-25"
  })
  void aNightIsMissingAnHourAfterItWasDue(String now, String last, String missing) {
    Nights nights = new Nights(true, LocalTime.of(2, 0), BERLIN, LONG_AGO);
    assertThat(
            nights
                .missing(List.of(night(last)), Instant.parse(now))
                .map(LocalDate::toString)
                .orElse(""))
        .isEqualTo(missing);
  }

  /** Enabled on 1 July at noon in Berlin: the first night that is due is that of 2 July. */
  @ParameterizedTest
  @CsvSource({
    "2026-07-01T10:00:00Z, ''",
    "2026-07-02T00:59:00Z, ''",
    "2026-07-02T01:00:00Z, 2026-07-02"
  })
  void noNightIsMissingBeforeTheFirstThatWasDue(String now, String missing) {
    Nights nights =
        new Nights(true, LocalTime.of(2, 0), BERLIN, Instant.parse("2026-07-01T10:00:00Z"));
    assertThat(nights.missing(List.of(), Instant.parse(now)).map(LocalDate::toString).orElse(""))
        .isEqualTo(missing);
  }

  @Test
  void aNightThatIsSwitchedOffIsNeverMissing() {
    Nights nights = new Nights(false, LocalTime.of(2, 0), BERLIN, LONG_AGO);
    assertThat(nights.missing(List.of(), Instant.parse("2026-07-01T12:00:00Z"))).isEmpty();
  }
}
