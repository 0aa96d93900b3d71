package org.folioext.patronflags.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.flag.Flags.NOON;
import static org.folioext.patronflags.domain.flag.Flags.day;
import static org.folioext.patronflags.domain.flag.Flags.flagged;
import static org.folioext.patronflags.domain.flag.Flags.in;
import static org.folioext.patronflags.domain.flag.Flags.judged;
import static org.folioext.patronflags.domain.flag.Flags.open;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LifeTest {
  private static final Instant NEXT = NOON.plus(Duration.ofDays(1));

  @Test
  void aRuleThatFlagsRaisesAnOpenFlagWithItsFirstStep() {
    Change change = Life.judged(Optional.empty(), flagged("a", NOON), Flags.FLAG);
    Change.Raise raise = (Change.Raise) change;
    assertThat(raise.flag().state()).isEqualTo(FlagState.OPEN);
    assertThat(raise.flag().version()).isEqualTo(1);
    assertThat(raise.step().number()).isEqualTo(1);
    assertThat(raise.step().action()).isEqualTo(Action.RAISED);
    assertThat(raise.step().before()).isEmpty();
    assertThat(raise.step().actor()).isEmpty();
  }

  @Test
  void aRuleThatIsClearOfSomeoneWithoutAFlagChangesNothing() {
    assertThat(Life.judged(Optional.empty(), Flags.clear(NOON), Flags.FLAG))
        .isEqualTo(new Change.None());
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyCanTellChangesNothing(FlagState state) {
    Instant muchLater = NOON.plus(Duration.ofDays(400));
    assertThat(judged(in(state, "a"), Flags.cannotTell(muchLater))).isEqualTo(new Change.None());
  }

  @ParameterizedTest
  @EnumSource
  void theSameEvidenceAgainTakesNoStepUnlessResolved(FlagState state) {
    Change change = judged(in(state, "a"), flagged("a", NEXT));
    if (state == FlagState.RESOLVED) {
      assertThat(step(change).action()).isEqualTo(Action.RAISED);
    } else {
      assertThat(change).isEqualTo(new Change.None());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN, EVIDENCE",
    "CONFIRMED, CONFIRMED, EVIDENCE",
    "SNOOZED, SNOOZED, EVIDENCE",
    "DISMISSED, OPEN, RETURNED",
    "RESOLVED, OPEN, RAISED"
  })
  void otherEvidenceIsKeptAndBringsBackWhatWasAway(FlagState from, FlagState to, Action action) {
    Change change = judged(in(from, "a"), flagged("b", NEXT));
    assertThat(flag(change).state()).isEqualTo(to);
    assertThat(flag(change).evidenceHash()).isEqualTo("hash of b");
    assertThat(step(change).action()).isEqualTo(action);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RESOLVED")
  void aRuleThatIsClearResolves(FlagState state) {
    Change change = judged(in(state, "a"), Flags.clear(NEXT));
    assertThat(flag(change).state()).isEqualTo(FlagState.RESOLVED);
    assertThat(flag(change).resolvedAt()).contains(NEXT);
    assertThat(step(change).action()).isEqualTo(Action.CLEARED);
    assertThat(judged(flag(change), Flags.clear(NEXT))).isEqualTo(new Change.None());
  }

  @Test
  void aSnoozedFlagWakesOnItsDayAndNotBefore() {
    Flag snoozed = in(FlagState.SNOOZED, "a");
    Instant sixDays = NOON.plus(Duration.ofDays(6));
    Instant sevenDays = NOON.plus(Duration.ofDays(7));
    assertThat(judged(snoozed, flagged("a", sixDays))).isEqualTo(new Change.None());
    assertThat(Life.woken(snoozed, day(sixDays), sixDays)).isEqualTo(new Change.None());
    Change woken = Life.woken(snoozed, day(sevenDays), sevenDays);
    assertThat(flag(woken).state()).isEqualTo(FlagState.OPEN);
    assertThat(step(woken).action()).isEqualTo(Action.WOKEN);
    assertThat(step(judged(snoozed, flagged("a", sevenDays))).action()).isEqualTo(Action.WOKEN);
  }

  @Test
  void whatOpensAgainIsRaisedAnewAndAssignedAsBefore() {
    Flag assigned = Flags.after(open("a"), new Deed.Assign(Optional.of(Flags.STAFF)));
    Flag resolved = flag(judged(assigned, Flags.clear(NEXT)));
    Flag again = flag(judged(resolved, flagged("a", NEXT.plusSeconds(1))));
    assertThat(again.raised()).isEqualTo(NEXT.plusSeconds(1));
    assertThat(again.resolvedAt()).isEmpty();
    assertThat(again.assigned()).contains(Flags.STAFF);
    assertThat(again.id()).isEqualTo(Flags.FLAG);
  }

  @Test
  void aFlagOfABaselineIsMarkedSoAndNeverHeld() {
    Change change = Life.judged(Optional.empty(), Flags.baseline("a", NOON), Flags.FLAG);
    Flag flag = ((Change.Raise) change).flag();
    assertThat(flag.baseline()).isTrue();
    assertThat(((Change.Raise) change).step().details()).containsEntry("baseline", "true");
    assertThat(Life.held(flag, NOON)).isEqualTo(new Change.None());
  }

  @Test
  void aHeldFlagIsStillOpenAndItsRuleStillResolvesIt() {
    Flag held = flag(Life.held(open("a"), NOON));
    assertThat(held.held()).isTrue();
    assertThat(held.state()).isEqualTo(FlagState.OPEN);
    assertThat(Life.held(held, NOON)).isEqualTo(new Change.None());
    assertThat(flag(judged(held, Flags.clear(NEXT))).held()).isFalse();
  }

  @Test
  void aRuleThatIsGoneWithdrawsItsFlag() {
    Change change = Life.withdrawn(open("a"), "rule", NEXT);
    assertThat(flag(change).state()).isEqualTo(FlagState.RESOLVED);
    assertThat(step(change).details()).containsEntry("reason", "rule");
    assertThat(Life.withdrawn(flag(change), "rule", NEXT)).isEqualTo(new Change.None());
  }

  @Test
  void aRuleThatIsBackFindsDismissedWhatWasDismissed() {
    Flag dismissed = in(FlagState.DISMISSED, "a");
    assertThat(Life.withdrawn(dismissed, "rule", NEXT)).isEqualTo(new Change.None());
    assertThat(judged(dismissed, flagged("a", NEXT))).isEqualTo(new Change.None());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RESOLVED")
  void aFactThatIsPersonalFromNowOnIsKeptSoWithoutAStep(FlagState state) {
    Flag before = in(state, "a");
    Evidence personal = Evidence.of(Fact.personal("value", "a"));
    Judgement now = Flags.with(flagged("a", NEXT), "1", personal, Optional.empty());
    Flag refreshed = ((Change.Refresh) judged(before, now)).flag();
    assertThat(refreshed.evidence()).isEqualTo(personal);
    assertThat(refreshed.evidenceHash()).isEqualTo(before.evidenceHash());
    assertThat(refreshed.state()).isEqualTo(state);
    assertThat(refreshed.version()).isEqualTo(before.version());
  }

  @Test
  void anotherGroupOrLastDayIsKeptWithoutAStep() {
    UUID group = UUID.randomUUID();
    Evidence evidence = open("a").evidence();
    Judgement moved = Flags.with(flagged("a", NEXT), "2", evidence, Optional.of(group));
    Flag dismissed = in(FlagState.DISMISSED, "a");
    Flag refreshed = ((Change.Refresh) judged(dismissed, moved)).flag();
    assertThat(refreshed.group()).contains(group);
    assertThat(refreshed.expiresOn()).contains(day(NEXT));
    assertThat(refreshed.ruleVersion()).isEqualTo("2");
    assertThat(refreshed.version()).isEqualTo(dismissed.version());
    assertThat(refreshed.state()).isEqualTo(FlagState.DISMISSED);
  }

  private static Flag flag(Change change) {
    return ((Change.Update) change).flag();
  }

  private static Step step(Change change) {
    return ((Change.Update) change).step();
  }
}
