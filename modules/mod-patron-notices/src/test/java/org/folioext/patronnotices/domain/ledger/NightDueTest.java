package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightDueTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime TWO = LocalTime.of(2, 0);

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void theDayIsDueFromItsHourOn() {
    Optional<LocalDate> last = Optional.of(day("2026-03-02"));
    assertThat(NightDue.due(BERLIN, TWO, last, at("2026-03-03T00:59:59Z"))).isEmpty();
    assertThat(NightDue.due(BERLIN, TWO, last, at("2026-03-03T01:00:00Z")))
        .contains(day("2026-03-03"));
  }

  @Test
  void missedDaysAreNotPlannedAnyMore() {
    Optional<LocalDate> last = Optional.of(day("2026-02-20"));
    assertThat(NightDue.due(BERLIN, TWO, last, at("2026-03-03T09:00:00Z")))
        .contains(day("2026-03-03"));
    assertThat(NightDue.due(BERLIN, TWO, last, at("2026-03-02T23:30:00Z"))).isEmpty();
  }

  @Test
  void anHourThatTheClocksLeaveOutIsTakenAfterTheGap() {
    LocalTime gap = LocalTime.of(2, 30);
    Optional<LocalDate> last = Optional.of(day("2026-03-28"));
    assertThat(NightDue.due(BERLIN, gap, last, at("2026-03-29T01:29:59Z"))).isEmpty();
    assertThat(NightDue.due(BERLIN, gap, last, at("2026-03-29T01:30:00Z")))
        .contains(day("2026-03-29"));
  }

  @Test
  void aDayIsMissingThreeHoursAfterItsTime() {
    assertThat(NightDue.expected(BERLIN, TWO, at("2026-03-03T03:59:59Z")))
        .isEqualTo(day("2026-03-02"));
    assertThat(NightDue.expected(BERLIN, TWO, at("2026-03-03T04:00:00Z")))
        .isEqualTo(day("2026-03-03"));
  }

  @Test
  void noDayIsMissingWhereNoRuleActsOrSinceThatDayAlone() {
    assertThat(NightDue.overdue(day("2026-03-03"), Optional.empty(), Optional.empty())).isFalse();
    assertThat(
            NightDue.overdue(
                day("2026-03-03"), Optional.of(day("2026-03-03")), Optional.empty()))
        .isFalse();
    assertThat(
            NightDue.overdue(
                day("2026-03-03"), Optional.of(day("2026-03-02")), Optional.empty()))
        .isTrue();
  }

  @Test
  void aDayThatWasPlannedIsNotMissing() {
    Optional<LocalDate> since = Optional.of(day("2026-01-01"));
    assertThat(NightDue.overdue(day("2026-03-03"), since, Optional.of(day("2026-03-02"))))
        .isTrue();
    assertThat(NightDue.overdue(day("2026-03-03"), since, Optional.of(day("2026-03-03"))))
        .isFalse();
  }
}
