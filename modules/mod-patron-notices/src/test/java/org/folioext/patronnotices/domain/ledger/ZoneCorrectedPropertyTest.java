package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.plan.Candidates;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.plan.OpenDays;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.PatronReader;
import org.folioext.patronnotices.remote.ReadAs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A library corrects its zone, and every card's day may be another: whoever was told is not told
 * again. A card that is given another date is told of as ever. From every zone to any other.
 */
class ZoneCorrectedPropertyTest {
  private static final int DATES = Boolean.getBoolean("folioext.full") ? 200 : 6;
  private static final long FIRST = LocalDate.of(1970, 1, 2).toEpochDay();
  private static final long LAST = LocalDate.of(2100, 12, 31).toEpochDay();
  private static final UUID ID = Made.id("reader");
  private static final List<NoticeRule> RULES =
      List.of(
          Made.rule(
              "soon", "card-expiring", "{before: [30, 7], on: true}", "limits: {valid-days: 5}"),
          Made.rule("late", "card-expired", "{after: [1, 20]}", "limits: {valid-days: 5}"));
  private static final List<ZoneId> ZONES =
      new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of).toList();

  static List<ZoneId> zones() {
    return ZONES;
  }

  /** What a library knows and sends, night after night. */
  private static final class Nights {
    private final List<KnownCause> known = new ArrayList<>();
    private final Map<String, Integer> told = new java.util.TreeMap<>();

    void night(ZoneId zone, String expires, LocalDate night) {
      LibraryTime time = new LibraryTime(zone, SendingHours.USUAL, OpenDays.ALWAYS);
      Planner planner =
          new Planner(
              RULES.stream().map(Made::acting).toList(),
              new PlanSettings(time, Minors.USUAL, 10, "en"));
      LedgerHistory history = new LedgerHistory(RULES, known, night, new DayMessages());
      for (Decision one : planner.decide(card(expires, zone), night, history)) {
        if (one.goes()) {
          CauseKey key = one.key();
          known.add(new KnownCause(key, one.candidate().event(), false, CauseState.SENT));
          told.merge(key.rule() + key.step(), 1, Integer::sum);
        }
      }
    }
  }

  private static PatronCase card(String expires, ZoneId zone) {
    JsonObject user =
        new JsonObject()
            .put("id", ID.toString())
            .put("active", true)
            .put("expirationDate", expires)
            .put("personal", new JsonObject().put("email", "a@example.org"));
    Patron patron =
        PatronReader.patron(
                user, new ReadAs(zone, Optional.empty()), Optional.empty(), OptionalInt.empty())
            .orElseThrow();
    return new PatronCase(
        patron,
        Wishes.NONE,
        List.of(),
        Candidates.of(patron, List.of(), List.of()).collect(Collectors.toList()));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void whoWasToldIsNotToldAgainInAnotherZone(ZoneId zone) {
    Random random = new Random(zone.getId().hashCode());
    for (int i = 0; i < DATES; i++) {
      ZoneId other = ZONES.get(random.nextInt(ZONES.size()));
      Instant expires =
          Instant.ofEpochSecond(86_400L * random.nextLong(FIRST, LAST) + random.nextInt(86_400));
      LocalDate day = expires.atZone(zone).toLocalDate();
      LocalDate corrected = day.plusDays(random.nextInt(-40, 30));
      Nights nights = new Nights();
      for (LocalDate night = day.minusDays(40);
          night.isBefore(day.plusDays(40));
          night = night.plusDays(1)) {
        ZoneId now = night.isBefore(corrected) ? zone : other;
        nights.night(now, expires.toString(), night);
        Instant at = night.atTime(LocalTime.of(2, 30)).atZone(now).toInstant();
        nights.night(now, expires.toString(), at.atZone(now).toLocalDate());
      }
      assertThat(nights.told)
          .as("%s, from %s to %s on %s", expires, zone, other, corrected)
          .allSatisfy((step, times) -> assertThat(times).isEqualTo(1))
          .hasSizeBetween(3, 5);
    }
  }

  @ParameterizedTest
  @MethodSource("zones")
  void anotherDateIsToldOfAlsoAfterACorrection(ZoneId zone) {
    Random random = new Random(zone.getId().hashCode() + 1L);
    for (int i = 0; i < DATES; i++) {
      ZoneId other = ZONES.get(random.nextInt(ZONES.size()));
      Instant expires =
          Instant.ofEpochSecond(86_400L * random.nextLong(FIRST, LAST) + random.nextInt(86_400));
      LocalDate day = expires.atZone(zone).toLocalDate();
      Nights nights = new Nights();
      nights.night(zone, expires.toString(), day);
      Instant renewed =
          day.plusDays(random.nextInt(1, 400)).atTime(12, 0).atZone(other).toInstant();
      if (!renewed.atZone(other).toLocalDate().equals(expires.atZone(other).toLocalDate())) {
        nights.night(other, renewed.toString(), renewed.atZone(other).toLocalDate());
        assertThat(nights.told).as("%s, then %s", expires, renewed).containsEntry("soon0", 2);
      }
    }
  }
}
