package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** What is foreseen is what happens. */
class ForecastTest {
  private static final LocalDate FIRST = Made.day("2027-02-01");

  private record Sent(LocalDate day, String rule, int step, UUID subject, Outcome outcome) {
    static List<Sent> of(List<Decision> decisions) {
      return decisions.stream()
          .filter(Decision::goes)
          .map(
              one ->
                  new Sent(
                      one.day(),
                      one.rule().id(),
                      one.step().getAsInt(),
                      one.candidate().subject(),
                      one.outcome()))
          .toList();
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void aForecastIsWhatRunsDayByDayWouldSend(@ForAll Random random) {
    Planner planner =
        new Planner(rules(random), random.nextBoolean() ? Made.settings(1) : closed(random));
    PatronCase one = patronCase(random);
    LocalDate last = FIRST.plusDays(random.nextInt(90));
    Ledger known = new Ledger();
    known.run(planner, one, FIRST.minusDays(1));
    List<Decision> foreseen = new Forecast(planner, known).of(one, FIRST, last);
    List<Sent> sent = new ArrayList<>();
    List<Decision> ofFirstDay = planner.decide(one, FIRST, known);
    FIRST
        .datesUntil(last.plusDays(1))
        .forEach(day -> sent.addAll(Sent.of(known.run(planner, one, day))));
    assertThat(Sent.of(foreseen)).isEqualTo(sent);
    assertThat(foreseen).startsWith(ofFirstDay.toArray(Decision[]::new));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void aForecastOfOneDayIsARunOfThatDay(@ForAll Random random) {
    Planner planner = new Planner(rules(random), closed(random));
    PatronCase one = patronCase(random);
    assertThat(new Forecast(planner, History.NONE).of(one, FIRST, FIRST))
        .isEqualTo(planner.decide(one, FIRST, History.NONE));
  }

  /** Born on a 29th of February, one comes of age on the first of March. */
  @Test
  void aBirthdayThatThisYearLeavesOutIsForeseenOnTheDayAfter() {
    Planner planner =
        Made.planner(
            Made.rule(
                "grown",
                "card-expiring",
                "{before: 60}",
                "for: {age: {from: 18}}",
                "limits: {valid-days: 60}"));
    Patron patron = PatronMaker.patron().born("2008-02-29").make();
    PatronCase one = Made.of(patron, Made.expiring(patron, Made.day("2026-04-01")));
    assertThat(
            Sent.of(
                new Forecast(planner, History.NONE)
                    .of(one, Made.day("2026-02-10"), Made.day("2026-03-31"))))
        .extracting(Sent::day)
        .containsExactly(Made.day("2026-03-01"));
  }

  @Test
  void whatWasSaidOnceIsNotSaidAgainOnEachDay() {
    Planner planner =
        Made.planner(Made.rule("soon", "card-expiring", "{before: [30, 7]}", "for: {tag: vip}"));
    Patron patron = PatronMaker.patron().make();
    PatronCase one = Made.of(patron, Made.expiring(patron, FIRST.plusDays(31)));
    assertThat(new Forecast(planner, History.NONE).of(one, FIRST, FIRST.plusDays(60)))
        .extracting(Outcomes::word)
        .containsExactly("soon not-for");
  }

  private static List<ActingRule> rules(Random random) {
    List<ActingRule> rules = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      rules.add(Made.acting(rule("r" + i, random), FIRST.plusDays(random.nextInt(60) - 50)));
    }
    return rules;
  }

  private static NoticeRule rule(String id, Random random) {
    int valid = random.nextInt(12);
    return Made.rule(
        id,
        List.of("card-expired", "loan-due", "loan-due").get(random.nextInt(3)),
        random.nextBoolean()
            ? "{after: [%d, %d]}".formatted(1 + random.nextInt(9), 1 + random.nextInt(30))
            : "{every: {days: %d, from: %d, times: %d}}"
                .formatted(1 + random.nextInt(9), 1 + random.nextInt(5), 2 + random.nextInt(4)),
        "for: "
            + List.of("{active: true}", "{age: {from: 18}}", "{age: {under: 18}}", "{tag: vip}")
                .get(random.nextInt(4)),
        "also: " + random.nextBoolean(),
        "send: {by: [email, print], template: T, digest: %s}".formatted(random.nextBoolean()),
        "limits: {valid-days: %d, closed-days: %s%s}"
            .formatted(
                valid,
                random.nextBoolean() ? "wait" : "send",
                random.nextBoolean() ? "" : ", per-patron-a-day: " + (1 + random.nextInt(2))));
  }

  private static PlanSettings closed(Random random) {
    long seed = random.nextLong();
    return Made.settings(day -> new Random(seed + day.toEpochDay()).nextInt(3) > 0);
  }

  private static PatronCase patronCase(Random random) {
    LocalDate birthday =
        random.nextInt(4) == 0
            ? Made.day("2008-02-29")
            : FIRST.minusYears(18 - random.nextInt(2) * 5L).plusDays(random.nextInt(60));
    Patron patron = PatronMaker.patron().born(birthday.toString()).tags("vip").make();
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(Made.expired(patron, FIRST.plusDays(random.nextInt(60) - 20)));
    for (int i = 0; i < random.nextInt(5); i++) {
      candidates.add(
          Made.due(
              patron, Made.loan(Made.id("loan " + i), FIRST.plusDays(random.nextInt(60) - 20))));
    }
    return Made.of(patron, candidates.toArray(Candidate[]::new));
  }
}
