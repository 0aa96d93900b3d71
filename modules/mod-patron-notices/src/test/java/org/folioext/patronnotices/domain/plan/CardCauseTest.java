package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.junit.jupiter.api.Test;

class CardCauseTest {
  private static final String AT_NIGHT = "2026-06-30T21:59:59Z";

  private static String known(Candidate card, String... causes) {
    return CardCause.known(card, Set.of(causes), Made.TIME).cause();
  }

  private static Candidate at(String instant) {
    Instant at = Instant.parse(instant);
    return card(new CardDate.On(LocalDate.ofInstant(at, Made.PARIS), Optional.of(at)));
  }

  private static Candidate on(String day) {
    return card(new CardDate.On(Made.day(day), Optional.empty()));
  }

  private static Candidate card(CardDate.On date) {
    return Candidate.card(Event.CARD_EXPIRING, PatronMaker.patron().make(), date);
  }

  @Test
  void whatIsNotKnownIsWhatFolioHolds() {
    assertThat(known(at(AT_NIGHT))).isEqualTo(AT_NIGHT);
    assertThat(known(on("2026-06-30"))).isEqualTo("2026-06-30");
    assertThat(known(at(AT_NIGHT), "2025-06-30T21:59:59Z", "2025-06-30")).isEqualTo(AT_NIGHT);
  }

  @Test
  void aRecordThatWasSavedAgainExpiresOnTheSameDay() {
    assertThat(known(at(AT_NIGHT), "2026-06-30T00:00:00Z")).isEqualTo("2026-06-30T00:00:00Z");
    assertThat(known(on("2026-06-30"), AT_NIGHT)).isEqualTo(AT_NIGHT);
  }

  @Test
  void aDayMoreIsAnotherDate() {
    assertThat(known(at("2026-06-30T22:00:00Z"), AT_NIGHT)).isEqualTo("2026-06-30T22:00:00Z");
    assertThat(known(on("2026-07-01"), "2026-06-30", AT_NIGHT)).isEqualTo("2026-07-01");
  }

  @Test
  void theSameInstantComesBeforeTheSameDay() {
    assertThat(known(at(AT_NIGHT), "2026-06-30T00:00:00Z", AT_NIGHT)).isEqualTo(AT_NIGHT);
  }

  @Test
  void aDayThatWasKeptAloneMayHaveBeenReadInAnotherZone() {
    assertThat(known(at(AT_NIGHT), "2026-07-01")).isEqualTo("2026-07-01");
    assertThat(known(at(AT_NIGHT), "2026-06-28", "2026-06-29")).isEqualTo("2026-06-29");
    assertThat(known(at(AT_NIGHT), "2026-07-03", "2026-06-27")).isEqualTo(AT_NIGHT);
  }
}
