package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.Forecast;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a preview shows of a day is what a run on the same data brings, whatever the data. */
class PreviewIsTheRunPropertyTest {
  private static final int TIMES = Boolean.getBoolean("folioext.full") ? 2000 : 100;
  private static final int PATRONS = 20;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final List<NoticeRule> RULES =
      List.of(
          Made.rule("students", "card-expiring", "{before: [30, 7]}", "for: {group: Student}"),
          Made.rule("everybody", "card-expiring", "{before: [14, 3], on: true}"),
          Made.rule("beside", "card-expiring", "{before: 7}", "also: true"),
          Made.rule("gone", "card-expired", "{after: [1, 30]}", "limits: {valid-days: 5}"),
          Made.rule("due", "loan-due", "{before: 2, after: [1, 8]}"),
          Made.rule("renew", "loan-to-renew", "{before: 2}"));

  static Stream<Long> seeds() {
    return new Random().longs(TIMES).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void previewAndRunAreTheSameList(long seed) {
    Random random = new Random(seed);
    Planner planner =
        Made.planner(
            Made.settings(1 + random.nextInt(3)),
            RULES.stream().map(rule -> limited(rule, random)).toArray(NoticeRule[]::new));
    List<PatronCase> cases = IntStream.range(0, PATRONS).mapToObj(i -> one(i, random)).toList();
    LedgerHistory history = history(planner, cases, random);

    List<Shown> shown =
        cases.stream()
            .flatMap(one -> new Forecast(planner, history).of(one, DAY, DAY).stream())
            .filter(
                decision -> Entering.state(decision).filter(CauseState.HELD::equals).isPresent())
            .map(one -> new Shown(one.key(), ((Outcome.Goes) one.outcome()).notBefore()))
            .toList();
    BatchPlan run =
        BatchPlan.of(planner, kept(), Made.NAMES, cases, DAY, history, UnaryOperator.identity());
    assertThat(
            run.causes().stream()
                .filter(cause -> cause.state() == CauseState.HELD)
                .map(cause -> new Shown(cause.key(), cause.window().notBefore())))
        .isEqualTo(shown);
    assertThat(run.causes()).extracting(PlannedCause::key).doesNotHaveDuplicates();
    for (NoticeRule rule : RULES) {
      long candidates =
          cases.stream()
              .flatMap(one -> one.candidates().stream())
              .filter(candidate -> candidate.event() == rule.event())
              .count();
      assertThat(sum(run.outcomes().getOrDefault(rule.id(), Map.of()))).isEqualTo(candidates);
    }
  }

  private record Shown(CauseKey key, Instant notBefore) {}

  /** A rule may have hours of its own, and allow a person few messages a day. */
  private static NoticeRule limited(NoticeRule rule, Random random) {
    if (rule.event().isRenewal()) {
      return rule;
    }
    LocalTime from = LocalTime.of(random.nextInt(20), random.nextInt(60));
    Limits limits =
        new Limits(
            rule.limits().validDays(),
            rule.limits().closedDays(),
            rule.limits().mandatory(),
            random.nextBoolean()
                ? SendingHours.ALL_DAY
                : new SendingHours(from, from.plusMinutes(1 + random.nextInt(239))),
            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(2)));
    return new NoticeRule(
        rule.id(),
        rule.name(),
        rule.enabled(),
        rule.also(),
        rule.event(),
        rule.timing(),
        rule.condition(),
        rule.delivery(),
        limits);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, KeptRule> kept() {
    Author nobody = new Author(Instant.EPOCH, Optional.empty());
    return RULES.stream()
        .map(rule -> new KeptRule(rule, 1, Optional.of(Made.EVER), nobody))
        .collect(Collectors.toMap(kept -> kept.rule().id(), Function.identity()));
  }

  private static PatronCase one(int number, Random random) {
    PatronMaker maker = PatronMaker.patron(Made.id("patron " + number));
    if (random.nextInt(3) > 0) {
      maker.group(random.nextBoolean() ? Made.STUDENT : Made.ADULT);
    }
    if (random.nextInt(4) == 0) {
      maker.reachedBy();
    }
    if (random.nextInt(4) == 0) {
      maker.reachedBy(Channel.PRINT);
    }
    if (random.nextInt(6) == 0) {
      maker.born("2019-05-05");
    }
    Patron patron = maker.make();
    List<Candidate> candidates = new ArrayList<>();
    LocalDate expires = DAY.plusDays(random.nextInt(80) - 40);
    candidates.add(
        expires.isBefore(DAY) ? Made.expired(patron, expires) : Made.expiring(patron, expires));
    for (int i = random.nextInt(4); i > 0; i--) {
      candidates.add(
          Made.due(
              patron,
              Made.loan(
                  Made.id("loan " + number + " " + i), DAY.plusDays(random.nextInt(16) - 10))));
    }
    return Made.of(patron, candidates.toArray(Candidate[]::new));
  }

  /** Some of it was planned before. */
  private static LedgerHistory history(Planner planner, List<PatronCase> cases, Random random) {
    List<KnownCause> known =
        BatchPlan.of(
                planner, kept(), Made.NAMES, cases, DAY, History.NONE, UnaryOperator.identity())
            .causes()
            .stream()
            .filter(cause -> random.nextInt(3) == 0)
            .map(
                cause ->
                    new KnownCause(
                        cause.key(),
                        cause.event(),
                        cause.also(),
                        CauseState.values()[random.nextInt(CauseState.values().length)]))
            .toList();
    return new LedgerHistory(RULES, known, DAY, new DayMessages());
  }
}
