package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapitesting.Figures;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.Measure;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.rule.Timing;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.Reach;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench planner}: decisions of the planner alone, on one thread. Not one of the
 * tests, hence the name.
 */
class PlannerBench {
  private static final int RULES = 30;
  private static final int CANDIDATES = 50_000;
  private static final int RUNS = 9;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Random random = new Random(5);
  private final List<UUID> groups = ids(12);
  private final List<UUID> types = ids(8);
  private final List<UUID> places = ids(20);

  @Test
  void decisionsOfOneThread() {
    Planner planner = new Planner(rules(), settings());
    List<PatronCase> cases = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      cases.add(patronCase());
    }
    double[] rates = new double[RUNS];
    long acting = 0;
    for (int run = 0; run < RUNS; run++) {
      long decisions = 0;
      acting = 0;
      long began = System.nanoTime();
      for (PatronCase one : cases) {
        List<Decision> decided = planner.decide(one, TODAY, History.NONE);
        decisions += decided.size();
        acting += decided.stream().anyMatch(PlannerBench::fits) ? 1 : 0;
      }
      rates[run] = decisions / ((System.nanoTime() - began) / 1e9);
      assertThat(decisions).isEqualTo((long) CANDIDATES * RULES);
    }
    Arrays.sort(rates);
    Figures.leave("%.0f %d".formatted(rates[RUNS / 2], 100 * acting / CANDIDATES));
  }

  private static boolean fits(Decision decision) {
    return decision.step().isPresent();
  }

  private static PlanSettings settings() {
    LibraryTime time = new LibraryTime(ZONE, SendingHours.USUAL, OpenDays.ALWAYS);
    return new PlanSettings(time, Minors.USUAL, 10, "fr");
  }

  /** Rules of one event, each of 3 to 6 conditions, so that every candidate meets all of them. */
  private List<ActingRule> rules() {
    List<ActingRule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      NoticeRule rule =
          new NoticeRule(
              "rule-" + i,
              "Rule " + i,
              true,
              false,
              Event.LOAN_DUE,
              new Timing.Days(List.of(-3, 1, 7)),
              new Condition.All(conditions(3 + i % 4)),
              Optional.of(new Delivery(List.of(Channel.EMAIL, Channel.PRINT), "due", true)),
              Limits.USUAL);
      Names names = new Names(Map.of());
      Readiness ready = Readiness.of(rule, LocalDate.MIN, names, Templates.UNKNOWN);
      rules.add(((Readiness.Ready) ready).rule());
    }
    return rules;
  }

  private List<Condition> conditions(int n) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.In(Field.GROUP, some(groups, 6)));
    conditions.add(between(Measure.AGE, 10 + random.nextInt(10), 40 + random.nextInt(40)));
    conditions.add(new Condition.In(Field.ITEM_TYPE, some(types, 3)));
    conditions.add(new Condition.Not(new Condition.In(Field.TAG, List.of("staff", "no-mail"))));
    conditions.add(
        new Condition.Any(
            List.of(
                new Condition.In(Field.LOCATION, some(places, 10)),
                between(Measure.OPEN_LOANS, 2, 50))));
    conditions.add(between(Measure.BALANCE, 0, 30));
    return conditions.subList(0, n);
  }

  private static Condition between(Measure measure, int from, int under) {
    return new Condition.Between(
        measure, Optional.of(BigDecimal.valueOf(from)), Optional.of(BigDecimal.valueOf(under)));
  }

  private PatronCase patronCase() {
    Patron patron =
        new Patron(
            id(),
            true,
            Optional.of("patron"),
            Optional.of(one(groups)),
            Set.of(),
            new CardDate.On(TODAY.plusDays(200), Optional.empty()),
            Optional.of(TODAY.minusDays(random.nextInt(30_000))),
            random.nextInt(10) == 0 ? Set.of("staff") : Set.of(),
            Map.of(),
            Optional.of(BigDecimal.valueOf(random.nextInt(60))),
            OptionalInt.of(random.nextInt(10)),
            new Reach(Set.of(Channel.EMAIL, Channel.NOTE), Set.of()),
            Optional.empty());
    LocalDate due = TODAY.plusDays(random.nextInt(20) - 10L);
    Instant instant = due.atTime(23, 59).atZone(ZONE).toInstant().truncatedTo(ChronoUnit.MINUTES);
    Loan loan =
        new Loan(
            id(),
            patron.id(),
            id(),
            instant,
            due,
            Optional.empty(),
            0,
            Optional.of(id()),
            Optional.of(one(types)),
            Optional.of(one(places)),
            false);
    return new PatronCase(
        patron, Wishes.NONE, List.of(), List.of(Candidate.loan(Event.LOAN_DUE, patron, loan)));
  }

  private List<String> some(List<UUID> all, int n) {
    return random
        .ints(0, all.size())
        .distinct()
        .limit(n)
        .mapToObj(all::get)
        .map(UUID::toString)
        .toList();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<UUID> ids(int n) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids.add(id());
    }
    return ids;
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
