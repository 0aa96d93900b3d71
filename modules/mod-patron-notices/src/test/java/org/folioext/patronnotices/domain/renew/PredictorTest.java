package org.folioext.patronnotices.domain.renew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.domain.renew.RefusalCode.AGED_TO_LOST;
import static org.folioext.patronnotices.domain.renew.RefusalCode.BLOCKED_AUTOMATICALLY;
import static org.folioext.patronnotices.domain.renew.RefusalCode.BLOCKED_MANUALLY;
import static org.folioext.patronnotices.domain.renew.RefusalCode.DATE_UNMOVED;
import static org.folioext.patronnotices.domain.renew.RefusalCode.LIMIT_REACHED;
import static org.folioext.patronnotices.domain.renew.RefusalCode.NOT_LOANABLE;
import static org.folioext.patronnotices.domain.renew.RefusalCode.NOT_RENEWABLE;
import static org.folioext.patronnotices.domain.renew.RefusalCode.OUTSIDE_SCHEDULE;
import static org.folioext.patronnotices.domain.renew.RefusalCode.PATRON_INACTIVE;
import static org.folioext.patronnotices.domain.renew.RefusalCode.POLICY_UNCLEAR;
import static org.folioext.patronnotices.domain.renew.RefusalCode.RECALLED;
import static org.folioext.patronnotices.domain.renew.RefusalCode.REQUESTED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.renew.LoanPolicy.From;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Limits;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Profile;
import org.folioext.patronnotices.domain.renew.Prediction.Unseen;
import org.junit.jupiter.api.Test;

class PredictorTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Queued HOLD = new Queued(Queued.Kind.HOLD, true);
  private static final Queued RECALL = new Queued(Queued.Kind.RECALL, true);

  private final Renewal good = Renewal.good();

  private static Prediction of(Renewal renewal) {
    return Predictor.of(renewal.facts(), NOW);
  }

  private static Set<RefusalCode> against(Renewal renewal) {
    return ((Prediction.Refuses) of(renewal)).reasons().codes();
  }

  private static Instant due(Renewal renewal) {
    return ((Prediction.Renews) of(renewal)).due().orElseThrow();
  }

  private static Set<Unseen> unseen(Renewal renewal) {
    return ((Prediction.CannotTell) of(renewal)).unseen();
  }

  @Test
  void threeWeeksFromTheDueDateAreThreeWeeksInUtcOverTheClockChange() {
    assertThat(due(good)).isEqualTo(Instant.parse("2026-04-10T20:00:00Z"));
  }

  @Test
  void monthsEndWhereAMonthIsShorter() {
    Renewal month = good.due("2026-01-31T12:00:00Z").period(1, "Months");
    assertThat(due(month)).isEqualTo(Instant.parse("2026-02-28T12:00:00Z"));
  }

  @Test
  void fromTodayADateThatWouldNotMoveIsRefused() {
    assertThat(against(good.from(From.NOW).period(2, "Weeks"))).containsExactly(DATE_UNMOVED);
    assertThat(due(good.from(From.NOW).period(6, "Weeks"))).isAfter(Renewal.DUE);
  }

  @Test
  void theLimitOfAPolicyCountsAndAnyNumberIsNoLimit() {
    assertThat(against(good.renewals(3).limit(3))).containsExactly(LIMIT_REACHED);
    assertThat(of(good.renewals(2).limit(3))).isInstanceOf(Prediction.Renews.class);
    assertThat(of(good.renewals(200).unlimited())).isInstanceOf(Prediction.Renews.class);
  }

  @Test
  void aPolicyWithoutRenewalsHasNoLimitToReach() {
    assertThat(against(good.renewable(false).limit(0).from(From.UNKNOWN)))
        .containsExactlyInAnyOrder(NOT_RENEWABLE, POLICY_UNCLEAR);
  }

  @Test
  void whatIsNotLoanableHasNoDateToLookAt() {
    assertThat(against(good.loanable(false).from(From.UNKNOWN))).containsExactly(NOT_LOANABLE);
  }

  @Test
  void aRecallRefusesWhateverThePolicySays() {
    assertThat(against(good.queue(RECALL).withHolds(true))).containsExactly(RECALLED);
  }

  @Test
  void aHoldRefusesWhereThePolicySaysSoAndOnlyWhenItIsFirst() {
    assertThat(against(good.queue(HOLD).withHolds(false))).containsExactly(REQUESTED);
    assertThat(of(good.queue(HOLD).withHolds(true))).isInstanceOf(Prediction.Renews.class);
    Queued page = new Queued(Queued.Kind.PAGE, true);
    assertThat(of(good.queue(page, HOLD).withHolds(false))).isInstanceOf(Prediction.Renews.class);
  }

  @Test
  void aHoldOfTheTitleCountsAsOneOfTheItem() {
    Queued title = new Queued(Queued.Kind.HOLD, false);
    assertThat(against(good.queue(title).withHolds(false))).containsExactly(REQUESTED);
  }

  @Test
  void whileSomebodyWaitsTheOtherPeriodCounts() {
    Renewal waiting = good.queue(HOLD).withHolds(true).holdsPeriod(1, "Days");
    assertThat(due(waiting)).isEqualTo(Renewal.DUE.plusSeconds(86400));
  }

  @Test
  void blocksAndAnInactivePatronAreAllNamed() {
    Renewal blocked = good.borrower(new Borrower(false, Optional.empty(), yes(), yes()));
    assertThat(against(blocked))
        .containsExactlyInAnyOrder(PATRON_INACTIVE, BLOCKED_MANUALLY, BLOCKED_AUTOMATICALLY);
  }

  @Test
  void whoeverExpiredAndIsStillActiveIsRefused() {
    Optional<Instant> before = Optional.of(NOW.minusMillis(1));
    assertThat(against(good.borrower(new Borrower(true, before, no(), no()))))
        .containsExactly(PATRON_INACTIVE);
    Optional<Instant> after = Optional.of(NOW.plusMillis(1));
    assertThat(of(good.borrower(new Borrower(true, after, no(), no()))))
        .isInstanceOf(Prediction.Renews.class);
  }

  @Test
  void anItemThatAgedToLostIsRefused() {
    assertThat(against(good.itemStatus("Aged to lost"))).containsExactly(AGED_TO_LOST);
  }

  @Test
  void aScheduleCutsTheDateOrRefusesOutsideOfIt() {
    Instant end = Renewal.DUE.plusSeconds(3 * 86400);
    Schedule schedule =
        new Schedule(List.of(new Schedule.Range(NOW, Renewal.DUE.plusSeconds(86400), end)));
    assertThat(due(good.limits(new Limits.Of(schedule)))).isEqualTo(end);
    assertThat(against(good.limits(new Limits.Of(new Schedule(List.of())))))
        .containsExactly(OUTSIDE_SCHEDULE);
  }

  @Test
  void aFixedPolicyTakesTheDateOfItsScheduleForToday() {
    Instant end = Renewal.DUE.plusSeconds(86400);
    Schedule schedule =
        new Schedule(List.of(new Schedule.Range(NOW.minusSeconds(1), NOW.plusSeconds(1), end)));
    Renewal fixed = good.profile(Profile.FIXED);
    assertThat(due(fixed.limits(new Limits.Of(schedule)))).isEqualTo(end);
    assertThat(against(fixed.limits(new Limits.None()))).containsExactly(OUTSIDE_SCHEDULE);
  }

  @Test
  void whereClosedDaysMoveDatesItRenewsOnADateThatNobodyTells() {
    assertThat(of(good.movesClosedDays())).isEqualTo(new Prediction.Renews(Optional.empty()));
  }

  @Test
  void whatWasNotReadCannotBeTold() {
    assertThat(unseen(good.noPolicy())).containsExactly(Unseen.POLICY);
    assertThat(unseen(good.noQueue())).containsExactly(Unseen.REQUESTS);
    assertThat(unseen(good.noBorrower())).containsExactly(Unseen.PATRON);
    assertThat(unseen(good.limits(new Limits.Unread()))).containsExactly(Unseen.SCHEDULE);
    assertThat(
            unseen(
                good.borrower(
                    new Borrower(true, Optional.empty(), Optional.empty(), Optional.empty()))))
        .containsExactlyInAnyOrder(Unseen.MANUAL_BLOCKS, Unseen.AUTOMATED_BLOCKS);
  }

  @Test
  void aLoanBetweenLibrariesAndOneWithRemindersCannotBeTold() {
    assertThat(unseen(good.foreign())).containsExactly(Unseen.FOREIGN_LOAN);
    assertThat(unseen(good.reminders(1))).containsExactly(Unseen.REMINDER_POLICY);
  }

  @Test
  void whatStandsAgainstItIsToldWhateverElseWasNotRead() {
    assertThat(against(good.noQueue().renewable(false))).containsExactly(NOT_RENEWABLE);
  }

  private static Optional<Boolean> yes() {
    return Optional.of(true);
  }

  private static Optional<Boolean> no() {
    return Optional.of(false);
  }
}
