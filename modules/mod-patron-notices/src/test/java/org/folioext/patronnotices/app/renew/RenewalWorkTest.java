package org.folioext.patronnotices.app.renew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.app.renew.RenewalBench.DUE;
import static org.folioext.patronnotices.app.renew.RenewalBench.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Attempts against a circulation that does what it is told. */
@TestInstance(Lifecycle.PER_CLASS)
class RenewalWorkTest {
  private final RenewalBench bench = new RenewalBench(0);
  private final Circulation folio = bench.circulation;

  @AfterAll
  void stop() {
    bench.close();
  }

  private PastRenewal renewed(String tenant, UUID loan) {
    bench.renew(bench.tenant(tenant), TODAY, loan);
    return bench.last(tenant, loan);
  }

  private static AttemptState state(PastRenewal past) {
    return past.attempt().state();
  }

  @Test
  void aLoanWhoseDateMovesIsRenewedWithItsNewDate() {
    UUID loan = folio.loan("good", DUE);
    PastRenewal past = renewed("good", loan);
    assertThat(state(past)).isEqualTo(AttemptState.RENEWED);
    assertThat(past.newDue()).contains(DUE.plusSeconds(21 * 86400));
    assertThat(past.newRenewals()).contains(1);
    assertThat(past.attempt().calls()).isEqualTo(1);
    assertThat(folio.times(loan)).isEqualTo(1);
  }

  @Test
  void anAnswerOf200WithTheSameDateIsNoSuccessAndIsNotTriedAgain() {
    UUID loan = folio.loan("unmoved", DUE);
    folio.on(loan, Circulation.UNMOVED);
    PastRenewal past = renewed("unmoved", loan);
    assertThat(state(past)).isEqualTo(AttemptState.UNMOVED);
    assertThat(past.newDue()).isEmpty();
    assertThat(past.newRenewals()).contains(1);
    assertThat(past.reasons().codes()).containsExactly(RefusalCode.DATE_UNMOVED);
  }

  @Test
  void aRefusalKeepsAllItsReasonsAndFoliosWords() {
    UUID loan = folio.loan("several", DUE);
    folio.on(
        loan,
        Circulation.refusing("Patron blocked from renewing", "loan at maximum renewal number"));
    PastRenewal past = renewed("several", loan);
    assertThat(state(past)).isEqualTo(AttemptState.REFUSED);
    assertThat(past.reasons().ids()).containsExactly("blocked-manually", "limit-reached");
    assertThat(past.refusals().get(1).message()).isEqualTo("loan at maximum renewal number");
    assertThat(past.news()).isTrue();
  }

  @Test
  void aLostAnswerIsLookedUpAndTheLoanThatMovedIsNotCalledAgain() {
    UUID loan = folio.loan("lost after", DUE);
    folio.on(loan, Circulation.LOST_AFTER);
    PastRenewal past = renewed("lostafter", loan);
    assertThat(state(past)).isEqualTo(AttemptState.RENEWED);
    assertThat(past.newDue()).contains(DUE.plusSeconds(21 * 86400));
    assertThat(past.attempt().calls()).isEqualTo(1);
    assertThat(folio.times(loan)).isEqualTo(1);
  }

  @Test
  void aLoanThatALostCallDidNotMoveIsCalledOnceMoreThatDayAndNoMore() {
    UUID loan = folio.loan("lost before", DUE);
    folio.on(loan, Circulation.LOST_BEFORE);
    PastRenewal past = renewed("lostbefore", loan);
    assertThat(state(past)).isEqualTo(AttemptState.FAILED);
    assertThat(past.attempt().calls()).isEqualTo(2);
    assertThat(folio.times(loan)).isZero();
  }

  @Test
  void aLoanThatALostCallDidNotMoveIsLookedAtAgainMuchLaterBeforeItIsCalledAgain() {
    UUID loan = folio.loan("slow", DUE);
    String tenant = planned("slow", loan);
    folio.on(loan, Circulation.LOST_BEFORE);
    bench.go(tenant, TODAY);
    bench.timePasses(tenant);
    bench.go(tenant, TODAY);
    bench.go(tenant, TODAY);
    PastRenewal past = bench.last(tenant, loan);
    assertThat(state(past)).isEqualTo(AttemptState.UNKNOWN);
    assertThat(past.note()).contains("still-unmoved");
    assertThat(past.attempt().calls()).isEqualTo(1);
    folio.on(loan, Circulation.DONE);
    folio.move(loan);
    bench.timePasses(tenant);
    bench.go(tenant, TODAY);
    assertThat(state(bench.last(tenant, loan))).isEqualTo(AttemptState.RENEWED);
    assertThat(folio.times(loan)).as("by the call that was slow").isEqualTo(1);
  }

  @Test
  void aLoanThatCirculationCannotRenewStopsNoOtherAndIsNotTriedAgainThatDay() {
    UUID odd = folio.loan("odd", DUE);
    UUID gone = folio.loan("gone", DUE);
    UUID good = folio.loan("good beside odd", DUE.plusSeconds(60));
    String tenant = bench.tenant("odd");
    folio.on(odd, Circulation.status(400, "No item with that barcode"));
    folio.on(gone, Circulation.status(404, "Loan is not found"));
    bench.plan(tenant, TODAY, odd, gone, good);
    bench.letGo(tenant);
    bench.go(tenant, TODAY);
    assertThat(state(bench.last(tenant, good))).isEqualTo(AttemptState.RENEWED);
    for (UUID loan : List.of(odd, gone)) {
      PastRenewal past = bench.last(tenant, loan);
      assertThat(state(past)).isEqualTo(AttemptState.FAILED);
      assertThat(past.note()).contains("not-accepted");
      assertThat(past.attempt().calls()).isEqualTo(1);
    }
  }

  @Test
  void onAnotherDayALostCallIsLookedAtAndNotRepeated() {
    String tenant = bench.tenant("lostyesterday");
    UUID loan = folio.loan("lost yesterday", DUE);
    folio.on(loan, Circulation.LOST_BEFORE);
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    bench.go(tenant, TODAY);
    bench.untilEnded(tenant, TODAY.plusDays(1));
    PastRenewal past = bench.last(tenant, loan);
    assertThat(state(past)).isEqualTo(AttemptState.FAILED);
    assertThat(past.attempt().calls()).isEqualTo(1);
  }

  @Test
  void aLoanThatWasReturnedMeanwhileIsNotCalled() {
    String tenant = bench.tenant("returned");
    UUID loan = folio.loan("returned", DUE);
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    folio.close(loan);
    bench.untilEnded(tenant, TODAY);
    PastRenewal past = bench.last(tenant, loan);
    assertThat(state(past)).isEqualTo(AttemptState.DROPPED);
    assertThat(past.note()).contains("closed");
    assertThat(past.attempt().calls()).isZero();
  }

  @Test
  void aLoanWhoseDateWasChangedMeanwhileIsNotCalled() {
    String tenant = bench.tenant("moved");
    UUID loan = folio.loan("moved", DUE);
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    folio.of(loan).put("dueDate", "2026-03-20T20:00:00.000+00:00");
    bench.untilEnded(tenant, TODAY);
    assertThat(bench.last(tenant, loan).note()).contains("changed");
    assertThat(folio.times(loan)).isZero();
  }

  @Test
  void aGatewayThatTurnsCallsAwayStopsTheWorkAndTheyWait() {
    String tenant = bench.tenant("turned");
    UUID loan = folio.loan("turned", DUE);
    folio.on(loan, Circulation.status(403, "Access denied"));
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    bench.go(tenant, TODAY);
    bench.go(tenant, TODAY);
    PastRenewal past = bench.last(tenant, loan);
    assertThat(state(past)).isEqualTo(AttemptState.READY);
    assertThat(past.note()).contains("turned-away");
    assertThat(past.attempt().calls()).as("the second go finds it too early").isEqualTo(1);
    bench.go(tenant, TODAY.plusDays(1));
    assertThat(bench.last(tenant, loan).note()).contains("day-over");
  }

  @Test
  void theFirstRunOfARuleIsHeldUntilAPersonLetsItGo() {
    String tenant = bench.tenant("held");
    UUID loan = folio.loan("held", DUE);
    bench.plan(tenant, TODAY, loan);
    bench.go(tenant, TODAY);
    assertThat(folio.times(loan)).isZero();
    assertThat(bench.last(tenant, loan).held()).isTrue();
    bench.letGo(tenant);
    bench.untilEnded(tenant, TODAY);
    assertThat(folio.times(loan)).isEqualTo(1);
    assertThat(bench.last(tenant, loan).held()).isFalse();
  }

  @Test
  void switchedOffNothingIsCalled() {
    String tenant = bench.tenant("off");
    UUID loan = folio.loan("off", DUE);
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    bench.execute(tenant, "UPDATE auto_renewal SET enabled = false");
    bench.go(tenant, TODAY);
    assertThat(folio.times(loan)).isZero();
    assertThat(state(bench.last(tenant, loan))).isEqualTo(AttemptState.READY);
  }

  private String planned(String name, UUID loan) {
    String tenant = bench.tenant(name);
    bench.plan(tenant, TODAY, loan);
    bench.letGo(tenant);
    return tenant;
  }

  private void isNotCalled(String tenant, UUID loan, String note) {
    bench.untilEnded(tenant, TODAY);
    PastRenewal past = bench.last(tenant, loan);
    assertThat(state(past)).isEqualTo(AttemptState.DROPPED);
    assertThat(past.note()).contains(note);
    assertThat(past.attempt().calls()).isZero();
    assertThat(folio.times(loan)).isZero();
  }

  @Test
  void aRuleThatWasSwitchedOffOrEditedSinceCallsNothing() {
    for (String change : List.of("since = NULL", "version = version + 1")) {
      UUID loan = folio.loan("rule " + change, DUE);
      String tenant = planned("rule" + change.length(), loan);
      bench.execute(tenant, "UPDATE notice_rule SET " + change);
      isNotCalled(tenant, loan, "rule-changed");
    }
    UUID loan = folio.loan("rule taken away", DUE);
    String tenant = planned("rulegone", loan);
    bench.execute(tenant, "DELETE FROM notice_rule");
    isNotCalled(tenant, loan, "rule-changed");
  }

  @Test
  void whatWasExcludedSinceIsNotCalled() {
    for (Kind kind : Kind.values()) {
      UUID loan = folio.loan("excluded since " + kind, DUE);
      String tenant = planned("excludedsince" + kind.ordinal(), loan);
      UUID subject =
          switch (kind) {
            case PATRON -> Made.PATRON;
            case GROUP -> Made.ADULT;
            case ITEM_TYPE -> Made.DVD;
            case ITEM -> UUID.fromString(folio.of(loan).getString("itemId"));
          };
      bench.execute(
          tenant,
          "INSERT INTO renewal_exclusion (kind, subject, created) VALUES ($1, $2, now())",
          kind.id(),
          subject);
      isNotCalled(tenant, loan, "excluded");
    }
  }

  @Test
  void whatWaitsForItsTurnWhenTheDayEndsIsNotCalledAsOfYesterday() {
    UUID loan = folio.loan("midnight", DUE);
    String tenant = planned("midnight", loan);
    Iterator<LocalDate> clock =
        Stream.concat(Stream.of(TODAY, TODAY), Stream.generate(() -> TODAY.plusDays(1))).iterator();
    bench.go(tenant, clock::next);
    assertThat(bench.last(tenant, loan).note()).contains("day-over");
    assertThat(folio.times(loan)).isZero();
  }

  @Test
  void aLoanIsTriedOnceADayWhateverIsPlanned() {
    UUID loan = folio.loan("once", DUE);
    renewed("once", loan);
    bench.renew("once", TODAY, loan);
    assertThat(folio.times(loan)).isEqualTo(1);
    assertThat(bench.value("once", "SELECT count(*) FROM renewal")).isEqualTo(1L);
  }

  @Test
  void aRefusalIsNewsAgainOnlyWhenItsReasonsChange() {
    String tenant = "news";
    UUID loan = folio.loan("news", DUE);
    folio.on(loan, Circulation.refusing("loan is not renewable", "item is Declared lost"));
    assertThat(renewed(tenant, loan).news()).isTrue();
    folio.on(loan, Circulation.refusing("item is Declared lost", "loan is not renewable"));
    bench.renew(tenant, TODAY.plusDays(1), loan);
    assertThat(bench.last(tenant, loan).news()).as("the same reasons, in another order").isFalse();
    folio.on(loan, Circulation.refusing("loan is not renewable"));
    bench.renew(tenant, TODAY.plusDays(2), loan);
    assertThat(bench.last(tenant, loan).news()).isTrue();
  }

  @Test
  void aRefusalRaisesAFlagAndARenewalLiftsIt() {
    String tenant = bench.tenant("flagged");
    UUID patron = Made.id("flagged patron");
    UUID loan = folio.loan("flagged", Instant.now().plusSeconds(3 * 86400), patron);
    String path = "/patron-flags/outside/mod-patron-notices/auto-renewal-refused/" + patron;
    folio.on(loan, Circulation.refusing("loan is not renewable"));
    bench.renew(tenant, TODAY, loan);
    assertThat(folio.flags.get(path).encode()).contains("not-renewable", loan.toString());
    folio.on(loan, Circulation.DONE);
    bench.renew(tenant, TODAY.plusDays(1), loan);
    assertThat(folio.times(loan)).isEqualTo(1);
    assertThat(folio.flags).doesNotContainKey(path);
  }

  @Test
  void manyAreCalledEightAtATime() {
    String tenant = bench.tenant("many");
    UUID[] loans =
        IntStream.range(0, 3 * RenewalWork.TOGETHER)
            .mapToObj(i -> folio.loan("many " + i, DUE))
            .toArray(UUID[]::new);
    Circulation.Way together = Circulation.together(RenewalWork.TOGETHER);
    Stream.of(loans).forEach(loan -> folio.on(loan, together));
    bench.renew(tenant, TODAY, loans);
    assertThat(loans).allMatch(loan -> folio.times(loan) == 1);
    assertThat(folio.most.get()).isEqualTo(RenewalWork.TOGETHER);
  }
}
