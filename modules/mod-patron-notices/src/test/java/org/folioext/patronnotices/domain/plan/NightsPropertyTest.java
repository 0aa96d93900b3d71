package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Night after night, in every zone: each cause goes out once, on a day on which it makes sense, and
 * on the first of these on which there is a night at all. The years are 1970 to 2100.
 */
class NightsPropertyTest {
  private static final int DATES = Boolean.getBoolean("folioext.full") ? 400 : 4;
  private static final long FIRST = LocalDate.of(1970, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(2100, 12, 31).toEpochDay();
  private static final Patron PATRON = PatronMaker.patron().make();
  private static final List<NoticeRule> RULES =
      List.of(
          Made.rule("soon", "card-expiring", "{before: [30, 7], on: true}"),
          Made.rule("late", "card-expired", "{after: [1, 2, 20]}", "limits: {valid-days: 5}"),
          Made.rule(
              "evening",
              "card-expired",
              "{after: 3}",
              "also: true",
              "limits: {send-from: '18:30', send-until: '22:00'}"));

  static List<String> zones() {
    return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void eachCauseGoesOutOnceOnItsFirstNight(String id) {
    ZoneId zone = ZoneId.of(id);
    Random random = new Random(id.hashCode());
    LibraryTime time = new LibraryTime(zone, SendingHours.USUAL, OpenDays.ALWAYS);
    Planner planner =
        new Planner(
            RULES.stream().map(Made::acting).toList(),
            new PlanSettings(time, Minors.USUAL, 10, "en"));
    for (int i = 0; i < DATES; i++) {
      Instant expires =
          Instant.ofEpochSecond(86_400L * random.nextLong(FIRST, LAST) + random.nextInt(86_400));
      LocalDate day = day(expires, zone);
      assertThat(day).isEqualTo(time.dayOf(expires));
      check(planner, time, day, nights(day, time, random, i % 3 == 0 ? 0 : random.nextInt(95)));
    }
  }

  private static LocalDate day(Instant expires, ZoneId zone) {
    return ((Expiry.At) Expiry.read(Optional.of(expires.toString()), zone)).day();
  }

  /** The days of the nights around a day, some of which are missed, some run twice. */
  private static List<LocalDate> nights(
      LocalDate day, LibraryTime time, Random random, int percentMissed) {
    List<LocalDate> nights = new ArrayList<>();
    for (LocalDate night = day.minusDays(40);
        night.isBefore(day.plusDays(40));
        night = night.plusDays(1)) {
      LocalDate ran = time.dayOf(night.atTime(LocalTime.of(2, 30)).atZone(time.zone()).toInstant());
      for (int times = random.nextInt(2); times >= 0; times--) {
        if (random.nextInt(100) >= percentMissed) {
          nights.add(ran);
        }
      }
    }
    return nights;
  }

  private static void check(
      Planner planner, LibraryTime time, LocalDate day, List<LocalDate> nights) {
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, day), Made.expired(PATRON, day));
    Ledger ledger = new Ledger();
    nights.forEach(night -> ledger.run(planner, one, night));
    for (NoticeRule rule : RULES) {
      ActingRule acting = Made.acting(rule);
      for (int offset : rule.timing().offsets()) {
        ActingRule.Step step = acting.on(day, day.plusDays(offset));
        Optional<LocalDate> first =
            nights.stream()
                .filter(night -> !night.isBefore(step.planned()) && !night.isAfter(step.last()))
                .findFirst();
        Optional<Decision> sent =
            ledger.sent.values().stream()
                .filter(planned -> planned.key().rule().equals(rule.id()))
                .filter(planned -> planned.key().step() == offset)
                .findFirst();
        assertThat(sent.map(Decision::day))
            .as("%s %d of %s in %s", rule.id(), offset, day, time.zone())
            .isEqualTo(first);
        sent.ifPresent(decision -> onItsDay(decision, step, time));
      }
    }
  }

  private static void onItsDay(Decision decision, ActingRule.Step step, LibraryTime time) {
    Outcome.Goes goes = (Outcome.Goes) decision.outcome();
    LibraryTime ofRule = time.within(decision.rule().limits().hours()).orElseThrow();
    assertThat(goes.notBefore()).isEqualTo(ofRule.opens(decision.day()));
    assertThat(time.isOpen(decision.day(), goes.notBefore())).isTrue();
    assertThat(time.dayOf(goes.notBefore())).isEqualTo(decision.day());
    assertThat(goes.until()).isAfterOrEqualTo(goes.notBefore());
    assertThat(time.dayOf(goes.until())).isBeforeOrEqualTo(step.last());
    assertThat(time.dayOf(goes.until().plusMillis(1))).isAfter(step.last());
  }
}
