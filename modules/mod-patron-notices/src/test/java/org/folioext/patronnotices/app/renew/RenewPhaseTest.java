package org.folioext.patronnotices.app.renew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.folioext.okapitesting.Await.of;
import static org.folioext.patronnotices.app.renew.RenewalBench.DUE;
import static org.folioext.patronnotices.app.renew.RenewalBench.TODAY;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.app.run.NightShift;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.Exclusion.Because;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.domain.renew.Tally;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.ReadAs;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalGuard;
import org.folioext.patronnotices.storage.renewal.RenewalNews;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The part of a night that renews, on loans that a rule asks to renew three days before. */
@TestInstance(Lifecycle.PER_CLASS)
class RenewPhaseTest {
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());
  private static final NoticeRule RENEWS = Made.rule("renew", "loan-to-renew", "{before: 3}");
  private static final NoticeRule TELLS = Made.rule("told", "loan-renewed", "{on: true}");
  private static final NoticeRule REFUSED = Made.rule("refused", "renewal-refused", "{on: true}");
  private static final NoticeRule COURTESY = Made.rule("courtesy", "loan-due", "{before: 3}");

  private final RenewalBench bench = new RenewalBench(0);
  private final Circulation folio = bench.circulation;
  private final TenantLeases leases =
      new TenantLeases(bench.database, new Leases("run", "created", "test", Duration.ofMinutes(5)));
  private FolioNotices notices = (gateway, loans) -> Future.succeededFuture(Map.of());

  @AfterAll
  void stop() {
    bench.close();
  }

  private static NoticePlan plan(String tenant, LocalDate today, NoticeRule... rules) {
    return new NoticePlan(
        tenant,
        today,
        Made.planner(rules),
        Made.settings(),
        Stream.of(rules).collect(Collectors.toMap(NoticeRule::id, RenewPhaseTest::kept)),
        List.of(),
        List.of(),
        Made.NAMES,
        new ReadAs(Made.PARIS, Optional.empty()));
  }

  private static KeptRule kept(NoticeRule rule) {
    return new KeptRule(rule, 2, Optional.of(Made.EVER), SOMEBODY);
  }

  /** The loan as FOLIO has it now. */
  private Loan loan(UUID id) {
    Instant due = OffsetDateTime.parse(folio.of(id).getString("dueDate")).toInstant();
    return new Loan(
        id,
        Made.PATRON,
        UUID.fromString(folio.of(id).getString("itemId")),
        due,
        due.atZone(Made.PARIS).toLocalDate(),
        Optional.empty(),
        folio.of(id).getInteger("renewalCount"),
        Optional.empty(),
        Optional.of(Made.DVD),
        Optional.empty(),
        false);
  }

  private static Patron patron() {
    return PatronMaker.patron().group(Made.ADULT).make();
  }

  private PatronCase one(UUID... loans) {
    return Made.of(
        patron(),
        Arrays.stream(loans)
            .map(id -> Candidate.loan(Event.LOAN_TO_RENEW, patron(), loan(id)))
            .toArray(Candidate[]::new));
  }

  /** A night of a day, for one patron's loans. */
  private void night(String tenant, LocalDate day, UUID... loans) {
    night(tenant, day, day, loans);
  }

  /** The same, on the day that it is by then. */
  private void night(String tenant, LocalDate day, LocalDate today, UUID... loans) {
    assertThat(of(work(tenant, day, today, work -> work.apply(batch(loans))))).isTrue();
    bench.execute(tenant, "UPDATE run SET state = 'finished'");
  }

  private Batch batch(UUID... loans) {
    return new Batch(List.of(one(loans)), Set.of());
  }

  /** What the phase comes to in a run that goes on, where patrons are shown like this. */
  private Future<Boolean> work(
      String tenant,
      LocalDate day,
      LocalDate today,
      Function<Function<Batch, Future<Void>>, Future<Void>> everybody) {
    bench.execute(
        tenant,
        "INSERT INTO run (id, kind, local_date, state, phase, created)"
            + " VALUES ($1, 'asked', $2, 'waiting', 'renew', now())",
        UUID.randomUUID(),
        day);
    Lease lease =
        of(leases.<Lease>claim(tenant, (sql, held) -> Future.succeededFuture(Optional.of(held))))
            .orElseThrow();
    NoticePlan plan = plan(tenant, day, RENEWS);
    NightShift shift =
        new NightShift(
            RenewalParts.headers(tenant, folio.uri()), run(lease, day), lease, plan, () -> false);
    return phase(plan, today, everybody).work(shift);
  }

  private RenewPhase phase(
      NoticePlan plan,
      LocalDate today,
      Function<Function<Batch, Future<Void>>, Future<Void>> everybody) {
    Clock clock = Clock.fixed(today.atTime(2, 30).atZone(Made.PARIS).toInstant(), ZoneOffset.UTC);
    RenewPlanner planner =
        new RenewPlanner(
            new Renewals(bench.database),
            new RenewalSwitches(bench.database),
            new Exclusions(bench.database),
            headers -> Future.succeededFuture(true),
            notices,
            UUID::randomUUID,
            Clock.systemUTC());
    return new RenewPhase(
        new ChoiceStore(bench.database),
        new RunSources(
            (headers, choices) -> Future.succeededFuture(plan),
            (asked, gateway, span, after, work) -> everybody.apply(work)),
        planner,
        bench.work,
        leases,
        bench.parts.gateways(),
        clock);
  }

  private static Run run(Lease lease, LocalDate day) {
    return new Run(
        lease.job(),
        RunKind.ASKED,
        day,
        JobState.RUNNING,
        "renew",
        Optional.empty(),
        0,
        0,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.now(),
        Optional.empty(),
        Optional.empty());
  }

  /** A tenant with the rule that renews, which ran before. */
  private String tenant(String name) {
    bench.tenant(name);
    of(
        new ChoiceStore(bench.database)
            .change(
                name,
                SOMEBODY,
                present ->
                    present.with(
                        KeptRule.first(RENEWS, SOMEBODY)
                            .switched(true, () -> Made.EVER, SOMEBODY))));
    bench.execute(
        name,
        "INSERT INTO renewal_run (run, rule, version, local_date, fresh, most, state)"
            + " VALUES ($1, 'renew', 2, $2, 1, 0, 'confirmed')",
        UUID.randomUUID(),
        TODAY.minusDays(1));
    return name;
  }

  @Test
  void aRuleThatGotOtherTimesIsHeldAgain() {
    String tenant = tenant("retimed");
    NoticeRule other = Made.rule("renew", "loan-to-renew", "{before: 2}");
    of(
        new ChoiceStore(bench.database)
            .change(
                tenant,
                SOMEBODY,
                present ->
                    present.with(
                        present
                            .rule("renew")
                            .orElseThrow()
                            .edited(other.switched(true), () -> Made.EVER, SOMEBODY))));
    UUID loan = folio.loan("retimed", DUE);
    night(tenant, TODAY, loan);
    assertThat(bench.last(tenant, loan).held()).isTrue();
    assertThat(folio.times(loan)).isZero();
  }

  private AttemptState state(String tenant, UUID loan) {
    return bench.last(tenant, loan).attempt().state();
  }

  @Test
  void aLoanIsRenewedThatDayAndItsPredictionIsKept() {
    String tenant = tenant("night");
    UUID loan = folio.loan("night", DUE);
    night(tenant, TODAY, loan);
    assertThat(state(tenant, loan)).isEqualTo(AttemptState.RENEWED);
    assertThat(bench.last(tenant, loan).predicted()).isEqualTo("cannot-tell");
    assertThat(bench.last(tenant, loan).predictedReasons()).contains("policy", "requests");
    night(tenant, TODAY, loan);
    assertThat(folio.times(loan)).as("another run of the day").isEqualTo(1);
  }

  @Test
  void aNightThatOutlivesItsDayRenewsNothingAnyMore() {
    String tenant = tenant("outlived");
    UUID loan = folio.loan("outlived", DUE);
    night(tenant, TODAY, TODAY.plusDays(1), loan);
    assertThat(folio.times(loan)).isZero();
    assertThat(bench.value(tenant, "SELECT count(*) FROM renewal")).isEqualTo(0L);
  }

  @Test
  void whatANightPlannedBeforeItFailedAnotherRunOfTheDayRenews() {
    String tenant = tenant("failed");
    bench.execute(tenant, "UPDATE renewal_run SET fresh = 3");
    UUID[] loans = {
      folio.loan("failed 1", DUE), folio.loan("failed 2", DUE), folio.loan("failed 3", DUE)
    };
    NotSeen cut = new NotSeen("/loan-storage/loans", "was cut short");
    var failed =
        work(
            tenant,
            TODAY,
            TODAY,
            work -> work.apply(batch(loans[0])).compose(first -> Future.failedFuture(cut)));
    assertThatThrownBy(() -> of(failed)).isSameAs(cut);
    bench.execute(tenant, "UPDATE run SET state = 'finished'");
    assertThat(folio.times(loans[0])).as("nothing was judged").isZero();
    night(tenant, TODAY, loans);
    assertThat(loans).extracting(folio::times).containsExactly(1, 1, 1);
    assertThat(
            bench.value(tenant, "SELECT fresh FROM renewal_run WHERE local_date = '" + TODAY + "'"))
        .as("all are judged together")
        .isEqualTo(3L);
  }

  @Test
  void whatANightLeftIsEndedWithItsDay() {
    String tenant = tenant("left");
    UUID loan = folio.loan("left", DUE);
    folio.on(loan, Circulation.status(403, "Access denied"));
    night(tenant, TODAY, loan);
    folio.on(loan, Circulation.DONE);
    night(tenant, TODAY, TODAY.plusDays(1), loan);
    assertThat(bench.last(tenant, loan).note()).contains("day-over");
    assertThat(folio.times(loan)).isZero();
  }

  @Test
  void whileAutoRenewalIsOffItIsPredictedAndTurnedOnThatDayItIsCalled() {
    String tenant = tenant("observed");
    UUID loan = folio.loan("observed", DUE);
    bench.execute(tenant, "UPDATE auto_renewal SET enabled = false");
    night(tenant, TODAY, loan);
    assertThat(state(tenant, loan)).isEqualTo(AttemptState.PREDICTED);
    assertThat(folio.times(loan)).isZero();
    bench.execute(tenant, "UPDATE auto_renewal SET enabled = true");
    night(tenant, TODAY, loan);
    assertThat(folio.times(loan)).isEqualTo(1);
  }

  @Test
  void whatIsExcludedIsLeftOut() {
    for (Kind kind : Kind.values()) {
      String tenant = tenant("excluded" + kind.ordinal());
      UUID loan = folio.loan("excluded " + kind, DUE);
      UUID subject =
          switch (kind) {
            case PATRON -> Made.PATRON;
            case GROUP -> Made.ADULT;
            case ITEM_TYPE -> Made.DVD;
            case ITEM -> loan(loan).item();
          };
      of(new Exclusions(bench.database).add(tenant, kind, subject, Because.OTHER, SOMEBODY));
      night(tenant, TODAY, loan);
      assertThat(folio.times(loan)).as(kind.id()).isZero();
      assertThat(bench.value(tenant, "SELECT count(*) FROM renewal")).isEqualTo(0L);
    }
  }

  @Test
  void aRefusedLoanIsTriedTheNextDayAndAnUnmovedOneIsNot() {
    String tenant = tenant("again");
    UUID refused = folio.loan("again refused", DUE);
    UUID unmoved = folio.loan("again unmoved", DUE);
    folio.on(refused, Circulation.refusing("loan is not renewable"));
    folio.on(unmoved, Circulation.UNMOVED);
    night(tenant, TODAY, refused, unmoved);
    night(tenant, TODAY.plusDays(1), refused, unmoved);
    String count = "SELECT count(*) FROM renewal WHERE loan = '";
    assertThat(bench.value(tenant, count + refused + "'")).isEqualTo(2L);
    assertThat(bench.value(tenant, count + unmoved + "'")).isEqualTo(1L);
  }

  @Test
  void whatBringsUnusuallyManyIsHeldUntilThatManyAreConfirmed() {
    String tenant = tenant("unusual");
    bench.execute(tenant, "DELETE FROM renewal_run");
    UUID loan = folio.loan("unusual", DUE);
    night(tenant, TODAY, loan);
    RenewalGuard guard = new RenewalGuard(bench.database);
    var held = of(guard.held(tenant)).get(0);
    assertThat(held.count()).isEqualTo(1);
    assertThat(folio.times(loan)).isZero();
    assertThat(of(guard.decide(tenant, held.run(), "renew", 2, true, SOMEBODY))).isFalse();
    assertThat(of(guard.decide(tenant, held.run(), "renew", 1, true, SOMEBODY))).isTrue();
    bench.untilEnded(tenant, TODAY);
    assertThat(folio.times(loan)).isEqualTo(1);
  }

  @Test
  void aRenewedLoanIsToldOnceWithItsNewDateAndItsCourtesyNoticeHasGone() {
    String tenant = tenant("courtesy");
    UUID loan = folio.loan("courtesy", DUE);
    Candidate before = Candidate.loan(Event.LOAN_DUE, patron(), loan(loan));
    assertThat(goes(tenant, COURTESY, before)).isTrue();
    night(tenant, TODAY, loan);
    Candidate after = Candidate.loan(Event.LOAN_DUE, patron(), loan(loan));
    assertThat(goes(tenant, COURTESY, after)).as("due in three weeks now").isFalse();
    List<Candidate> told = happened(tenant, TODAY);
    assertThat(told).extracting(Candidate::event).containsExactly(Event.LOAN_RENEWED);
    assertThat(told.get(0).loan().orElseThrow().due()).isEqualTo(loan(loan).due());
    assertThat(goes(tenant, TELLS, told.get(0))).isTrue();
    assertThat(happened(tenant, TODAY.plusDays(1)).get(0).cause())
        .as("the same cause the day after")
        .isEqualTo(told.get(0).cause());
    assertThat(happened(tenant, TODAY.plusDays(30))).isEmpty();
  }

  @Test
  void whereFolioTellsOfARenewalItselfNobodyIsToldAgain() {
    String tenant = tenant("twofold");
    UUID loan = folio.loan("twofold", DUE);
    notices =
        (gateway, loans) ->
            Future.succeededFuture(
                loans.stream()
                    .collect(Collectors.toMap(FolioNotices.OfLoan::loan, of -> FolioTells.YES)));
    night(tenant, TODAY, loan);
    notices = (gateway, loans) -> Future.succeededFuture(Map.of());
    assertThat(state(tenant, loan)).isEqualTo(AttemptState.RENEWED);
    assertThat(bench.last(tenant, loan).toldByFolio()).isTrue();
    assertThat(happened(tenant, TODAY)).isEmpty();
  }

  @Test
  void whereNobodyCanTellWhetherFolioTellsTheLoanIsRenewedAndNobodyIsToldTwice() {
    String tenant = tenant("unclear");
    UUID unclear = folio.loan("unclear", DUE);
    UUID clear = folio.loan("clear", DUE);
    notices = (gateway, loans) -> Future.succeededFuture(Map.of(unclear, FolioTells.CANNOT_TELL));
    night(tenant, TODAY, unclear, clear);
    notices = (gateway, loans) -> Future.succeededFuture(Map.of());
    assertThat(state(tenant, unclear)).isEqualTo(AttemptState.RENEWED);
    assertThat(bench.last(tenant, unclear).folioUnclear()).isTrue();
    assertThat(bench.last(tenant, clear).folioUnclear()).isFalse();
    assertThat(happened(tenant, TODAY)).extracting(Candidate::subject).containsExactly(clear);
  }

  @Test
  void whatNobodyCanTellIsCountedWhereItWaitsAndWhereItIsCompared() {
    String tenant = tenant("counted");
    bench.execute(tenant, "DELETE FROM renewal_run");
    UUID unclear = folio.loan("unclear", DUE);
    UUID clear = folio.loan("clear", DUE);
    notices = (gateway, loans) -> Future.succeededFuture(Map.of(unclear, FolioTells.CANNOT_TELL));
    night(tenant, TODAY, unclear, clear);
    notices = (gateway, loans) -> Future.succeededFuture(Map.of());
    RenewalGuard guard = new RenewalGuard(bench.database);
    var held = of(guard.held(tenant)).get(0);
    assertThat(held.count()).isEqualTo(2);
    assertThat(held.folioUnclear()).isEqualTo(1);
    of(guard.decide(tenant, held.run(), "renew", 2, true, SOMEBODY));
    bench.untilEnded(tenant, TODAY);
    assertThat(of(new Renewals(bench.database).tallies(tenant, TODAY, TODAY)))
        .extracting(Tally::times, Tally::folioUnclear)
        .containsExactly(tuple(2L, 1L));
  }

  @Test
  void renewalsAreFoundByWhatIsKnownOfThem() {
    String tenant = tenant("noted");
    bench.execute(tenant, "DELETE FROM renewal_run");
    night(tenant, TODAY, folio.loan("noted", DUE));
    RenewalGuard guard = new RenewalGuard(bench.database);
    of(guard.decide(tenant, of(guard.held(tenant)).get(0).run(), "renew", 1, false, SOMEBODY));
    Renewals renewals = new Renewals(bench.database);
    assertThat(of(renewals.list(tenant, "note==cancelled", new Page(0, 10))).total()).isEqualTo(1);
    assertThat(of(renewals.list(tenant, "note==closed", new Page(0, 10))).total()).isZero();
  }

  @Test
  void aRefusalIsOneEventUntilItsReasonsAreOthers() {
    String tenant = tenant("reasons");
    UUID loan = folio.loan("reasons", DUE);
    folio.on(loan, Circulation.refusing("loan is not renewable"));
    night(tenant, TODAY, loan);
    Candidate first = happened(tenant, TODAY).get(0);
    assertThat(first.event()).isEqualTo(Event.RENEWAL_REFUSED);
    night(tenant, TODAY.plusDays(1), loan);
    assertThat(happened(tenant, TODAY.plusDays(1)).get(0).cause()).isEqualTo(first.cause());
    folio.on(
        loan,
        Circulation.refusing("items cannot be renewed when there is an active recall request"));
    night(tenant, TODAY.plusDays(2), loan);
    assertThat(happened(tenant, TODAY.plusDays(2)).get(0).cause()).isNotEqualTo(first.cause());
  }

  @Test
  void whatWasReturnedOrMovedSinceIsNotTold() {
    String tenant = tenant("since");
    UUID returned = folio.loan("since returned", DUE);
    UUID recalled = folio.loan("since recalled", DUE);
    UUID refused = folio.loan("since refused", DUE);
    UUID kept = folio.loan("since kept", DUE);
    folio.on(refused, Circulation.refusing("loan is not renewable"));
    night(tenant, TODAY, returned, recalled, refused, kept);
    assertThat(happened(tenant, TODAY)).hasSize(4);

    folio.close(returned);
    folio.of(recalled).put("dueDate", Dates.of(DUE.plus(Duration.ofDays(1))));
    folio.of(refused).put("dueDate", Dates.of(DUE.plus(Duration.ofDays(7))));

    assertThat(happened(tenant, TODAY)).extracting(Candidate::subject).containsExactly(kept);
  }

  @Test
  void predictionsAreComparedWithWhatCameOfThem() {
    String tenant = tenant("compared");
    night(tenant, TODAY, folio.loan("compared 1", DUE), folio.loan("compared 2", DUE));
    var tallies = of(new Renewals(bench.database).tallies(tenant, TODAY, TODAY));
    assertThat(tallies).singleElement().satisfies(one -> assertThat(one.times()).isEqualTo(2));
    assertThat(tallies.get(0).actual()).isEqualTo("renewed");
    assertThat(tallies.get(0).isRight()).as("nobody could tell").isFalse();
    assertThat(
            of(new Renewals(bench.database).list(tenant, "state==renewed", new Page(0, 10)))
                .total())
        .isEqualTo(2);
  }

  private static boolean goes(String tenant, NoticeRule rule, Candidate candidate) {
    return plan(tenant, TODAY, rule)
        .planner()
        .decide(Made.of(patron(), candidate), TODAY, History.NONE)
        .stream()
        .anyMatch(Decision::goes);
  }

  private Gateway gateway(String tenant) {
    return bench.parts.gateways().of(RenewalParts.headers(tenant, folio.uri()), 50);
  }

  private List<Candidate> happened(String tenant, LocalDate day) {
    NoticePlan plan = plan(tenant, day, TELLS, REFUSED);
    Renewed renewed = new Renewed(new RenewalNews(bench.database));
    List<UUID> patrons = of(renewed.patrons(plan, Span.of(day)));
    Map<UUID, List<Function<Patron, Candidate>>> of =
        of(renewed.of(plan, gateway(tenant), List.of(Made.PATRON)));
    assertThat(patrons).containsAll(of.keySet());
    return of.getOrDefault(Made.PATRON, List.of()).stream()
        .map(make -> make.apply(patron()))
        .toList();
  }
}
