package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Reason;
import org.folioext.patronnotices.remote.IdRange;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is found by days is whom rules act for, had everybody been read. */
@ExtendWith(OneHall.class)
class EverybodyPropertyTest {

  /** Of an event on whose days a rule does not act. */
  private static final Set<Reason> OTHER_DAYS =
      Set.of(Reason.NOT_YET, Reason.TOO_LATE, Reason.BEFORE_RULE);

  private final Hall hall;

  EverybodyPropertyTest(Hall hall) {
    this.hall = hall;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whoeverIsFoundByDaysIsWhomARuleMayConcern(long seed) {
    Random random = new Random(seed);
    RandomLibrary library = new RandomLibrary(random, hall);
    NoticePlan plan = library.plan();
    LocalDate first = plan.today().plusDays(random.nextInt(20) - 10);
    Span span = new Span(first, first.plusDays(random.nextInt(12)));

    List<Batch> batches = hall.each(plan, span, Optional.empty());
    List<PatronCase> found = cases(batches);
    Map<UUID, PatronCase> all = everybody(plan, library.patrons);

    assertThat(found.stream().map(one -> one.patron().id()).toList())
        .isSortedAccordingTo(IdRange.ORDER)
        .doesNotHaveDuplicates();
    for (PatronCase one : found) {
      PatronCase whole = all.get(one.patron().id());
      assertThat(one.patron()).isEqualTo(whole.patron());
      assertThat(one.candidates()).isNotEmpty().isSubsetOf(whole.candidates());
    }
    Map<UUID, PatronCase> byId =
        found.stream().collect(Collectors.toMap(one -> one.patron().id(), Function.identity()));
    for (PatronCase whole : all.values()) {
      PatronCase one =
          byId.getOrDefault(
              whole.patron().id(),
              new PatronCase(whole.patron(), whole.wishes(), whole.proxies(), List.of()));
      assertThat(acting(plan, span, one)).isEqualTo(acting(plan, span, whole));
    }
    assertThat(onDays(plan, span, found))
        .isEqualTo(onDays(plan, span, all.values().stream().toList()));
    resumes(plan, span, batches);
  }

  /** From behind any batch the rest comes. */
  private void resumes(NoticePlan plan, Span span, List<Batch> batches) {
    for (Batch batch : batches) {
      UUID last = batch.cases().get(batch.cases().size() / 2).patron().id();
      assertThat(ids(cases(hall.each(plan, span, Optional.of(last)))))
          .isEqualTo(
              ids(cases(batches)).stream()
                  .filter(id -> IdRange.ORDER.compare(id, last) > 0)
                  .toList());
    }
  }

  private static List<UUID> ids(List<PatronCase> cases) {
    return cases.stream().map(one -> one.patron().id()).toList();
  }

  private Map<UUID, PatronCase> everybody(NoticePlan plan, List<UUID> ids) {
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += Cases.MOST) {
      List<UUID> some = ids.subList(i, Math.min(ids.size(), i + Cases.MOST));
      batches.add(Await.of(new Cases(Known.NOTHING).of(plan, hall.gateway(plan.tenant()), some)));
    }
    return cases(batches).stream()
        .collect(Collectors.toMap(one -> one.patron().id(), Function.identity()));
  }

  private static List<PatronCase> cases(List<Batch> batches) {
    return batches.stream().flatMap(batch -> batch.cases().stream()).toList();
  }

  /** What goes out, or stays for a reason that lies not in the day. */
  private static List<Decision> acting(NoticePlan plan, Span span, PatronCase one) {
    return decisions(plan, span, one)
        .filter(decision -> decision.step().isPresent())
        .filter(EverybodyPropertyTest::isItsDay)
        .toList();
  }

  private static Stream<Decision> decisions(NoticePlan plan, Span span, PatronCase one) {
    return span.first()
        .datesUntil(span.last().plusDays(1))
        .flatMap(day -> plan.planner().decide(one, day, History.NONE).stream());
  }

  private static boolean isItsDay(Decision decision) {
    return !(decision.outcome() instanceof Outcome.Stays stays)
        || !OTHER_DAYS.contains(stays.reason());
  }

  /** Candidates on whose days some rule acts, whoever they are of. */
  private static Set<Object> onDays(NoticePlan plan, Span span, List<PatronCase> cases) {
    return cases.stream()
        .flatMap(one -> one.candidates().stream())
        .filter(
            one ->
                plan.planner()
                    .eventDays(one.event(), span.first(), span.last())
                    .contains(one.day()))
        .collect(Collectors.toSet());
  }
}
