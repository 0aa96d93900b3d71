package org.folioext.patronnotices.domain.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.PatronMaker.patron;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Proxy;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.send.Recheck.Checked;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** Of what was planned, only what still holds goes out, and nothing else. */
class RecheckTest {
  private static final LocalDate DAY = Made.day("2026-07-01");
  private static final NoticeRule CARD =
      Made.rule(
          "card", "card-expiring", "{before: [30, 7]}", "send: {by: [email, print], template: T}");
  private static final Map<String, Integer> FIRST = Map.of("card", 1);
  private static final Patron PATRON = patron().make();

  @Test
  void whatIsStillSoGoes() {
    Checked checked = check(Made.of(PATRON, Made.expiring(PATRON, DAY)), cause(1, -7, DAY));
    assertThat(checked.staying()).isEmpty();
    assertThat(checked.going())
        .singleElement()
        .satisfies(
            going -> {
              assertThat(going.message().way().channel()).isEqualTo(Channel.EMAIL);
              assertThat(going.causes()).extracting(ClaimedCause::id).containsExactly(1L);
            });
  }

  @Test
  void aCardThatWasRenewedMeanwhileIsNotToldOf() {
    PatronCase renewed = Made.of(PATRON, Made.expiring(PATRON, DAY.plusYears(1)));
    assertThat(reasons(check(renewed, cause(1, -7, DAY)))).containsExactly("gone");
  }

  @Test
  void aCardWhoseDayAnotherZoneMovedIsStillTheSame() {
    Instant at = Instant.parse("2026-06-30T22:30:00Z");
    Candidate moved =
        Candidate.card(Event.CARD_EXPIRING, PATRON, new CardDate.On(DAY, Optional.of(at)));
    Checked checked = check(Made.of(PATRON, moved), cause(1, -7, DAY.minusDays(1)));
    assertThat(checked.staying()).isEmpty();
    assertThat(checked.going()).hasSize(1);
  }

  @Test
  void aLaterStepTakesThePlaceOfAnEarlierOne() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    assertThat(reasons(check(same, cause(1, -30, DAY)))).containsExactly("superseded");
  }

  @Test
  void aRuleThatIsOffSendsNothing() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    Checked checked =
        new Recheck(Made.planner(), Map.of(), DAY.minusDays(7))
            .of(same, List.of(cause(1, -7, DAY)), History.NONE);
    assertThat(reasons(checked)).containsExactly("rule-off");
  }

  @Test
  void aRuleThatBrokeMeanwhileSaysSoWhomeverItWouldFit() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    for (String whom : List.of("also: false", "for: {group: Martian}")) {
      NoticeRule rule = Made.rule("card", "card-expiring", "{before: 7}", whom);
      Readiness broken = Readiness.of(rule, Made.EVER, Made.NAMES, name -> Optional.empty());
      Planner planner = new Planner(List.of(broken.place()), Made.settings());
      Checked checked =
          new Recheck(planner, FIRST, DAY.minusDays(7))
              .of(same, List.of(cause(1, -7, DAY)), History.NONE);
      assertThat(reasons(checked)).as(whom).containsExactly("rule-broken");
    }
  }

  @Test
  void whatAnotherVersionOfARulePlannedIsAskedAgain() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    Checked checked =
        new Recheck(Made.planner(CARD), Map.of("card", 2), DAY.minusDays(7))
            .of(same, List.of(cause(1, -7, DAY)), History.NONE);
    assertThat(checked.going()).isEmpty();
    assertThat(checked.staying())
        .singleElement()
        .satisfies(
            staying -> {
              assertThat(staying.reason()).isEqualTo("rule-changed");
              assertThat(staying.forGood()).isFalse();
            });
  }

  @Test
  void anAddressThatIsGoneIsNotWrittenTo() {
    Patron unreached = patron().reachedBy(Channel.NOTE).make();
    PatronCase same = Made.of(unreached, Made.expiring(unreached, DAY));
    assertThat(reasons(check(same, cause(1, -7, DAY)))).containsExactly("no-channel");
  }

  @Test
  void aChannelThatRefusedIsNotTakenAgain() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    Checked checked = check(same, cause(1, -7, DAY, Channel.EMAIL));
    assertThat(checked.going())
        .singleElement()
        .satisfies(going -> assertThat(going.message().way().channel()).isEqualTo(Channel.PRINT));
  }

  @Test
  void aChannelThatRefusedIsNotTakenAgainOfWhoActsForAChildEither() {
    Patron child = patron().born("2019-01-01").make();
    Proxy mother =
        new Proxy(Made.id("mother"), true, Optional.of(patron(Made.id("mother")).make()));
    PatronCase same =
        new PatronCase(child, Wishes.NONE, List.of(mother), List.of(Made.expiring(child, DAY)));
    assertThat(check(same, cause(1, -7, DAY, Channel.EMAIL)).going())
        .singleElement()
        .satisfies(going -> assertThat(going.message().way().channel()).isEqualTo(Channel.PRINT));
  }

  @Test
  void whereAllChannelsRefusedItEnds() {
    PatronCase same = Made.of(PATRON, Made.expiring(PATRON, DAY));
    Checked checked = check(same, cause(1, -7, DAY, Channel.EMAIL, Channel.PRINT));
    assertThat(checked.staying())
        .singleElement()
        .satisfies(
            staying -> {
              assertThat(staying.reason()).isEqualTo("no-other-channel");
              assertThat(staying.forGood()).isTrue();
            });
  }

  @Test
  void whatWasNotPlannedDoesNotGoAlong() {
    NoticeRule due = Made.rule("due", "loan-due", "{before: 7}");
    PatronCase more =
        Made.of(PATRON, Made.expiring(PATRON, DAY), Made.due(PATRON, Made.loan(Made.LOAN, DAY)));
    Checked checked =
        new Recheck(Made.planner(due, CARD), FIRST, DAY.minusDays(7))
            .of(more, List.of(cause(1, -7, DAY)), History.NONE);
    assertThat(checked.going())
        .singleElement()
        .satisfies(going -> assertThat(going.message().rule()).isEqualTo("card"));
  }

  @Test
  void aFullDayHoldsWhateverChannelIsLeft() {
    Planner planner = Made.planner(Made.settings(1), CARD);
    PatronCase two =
        Made.of(PATRON, Made.expiring(PATRON, DAY), Made.expiring(PATRON, DAY.plusDays(1)));
    Checked checked =
        new Recheck(planner, FIRST, DAY.minusDays(6))
            .of(
                two,
                List.of(cause(1, -7, DAY, Channel.EMAIL), cause(2, -7, DAY.plusDays(1))),
                History.NONE);
    assertThat(checked.going()).hasSize(1);
    assertThat(reasons(checked)).containsExactly("day-full");
  }

  @Test
  void aDayThatIsFullForTheRuleHoldsWhateverChannelIsLeft() {
    NoticeRule one =
        Made.rule("card", "card-expiring", "{before: [30, 7]}", "limits: {per-patron-a-day: 1}");
    PatronCase two =
        Made.of(PATRON, Made.expiring(PATRON, DAY), Made.expiring(PATRON, DAY.plusDays(1)));
    Checked checked =
        new Recheck(Made.planner(one), FIRST, DAY.minusDays(6))
            .of(
                two,
                List.of(cause(1, -7, DAY, Channel.EMAIL), cause(2, -7, DAY.plusDays(1))),
                History.NONE);
    assertThat(checked.going()).hasSize(1);
    assertThat(reasons(checked)).containsExactly("rule-day-full");
  }

  @Test
  void whatWasClaimedReturnedOrLostSinceThePlanIsNotRemindedOf() {
    NoticeRule due = Made.rule("due", "loan-due", "{before: 7}");
    ClaimedCause planned =
        new ClaimedCause(
            1,
            new CauseKey(
                "due", -7, Made.PATRON, Made.LOAN, Made.loan(Made.LOAN, DAY).due().toString()),
            1,
            Event.LOAN_DUE,
            Set.of(),
            0,
            new UUID(0, 1),
            Instant.parse("2026-07-02T00:00:00Z"),
            Optional.empty());
    PatronCase now = Made.of(PATRON, Made.due(PATRON, Made.missing(Made.LOAN, DAY)));
    Checked checked =
        new Recheck(Made.planner(due), Map.of("due", 1), DAY.minusDays(7))
            .of(now, List.of(planned), History.NONE);
    assertThat(checked.going()).isEmpty();
    assertThat(reasons(checked)).containsExactly("item-missing");
  }

  @Test
  void ofWhomFolioDoesNotHaveNothingGoes() {
    assertThat(reasons(Recheck.gone(List.of(cause(1, -7, DAY))))).containsExactly("gone");
  }

  private static Checked check(PatronCase patron, ClaimedCause... causes) {
    return new Recheck(Made.planner(CARD), FIRST, DAY.minusDays(7))
        .of(patron, List.of(causes), History.NONE);
  }

  private static List<String> reasons(Checked checked) {
    return checked.staying().stream().map(Recheck.Staying::reason).toList();
  }

  private static ClaimedCause cause(long id, int step, LocalDate day, Channel... tried) {
    return new ClaimedCause(
        id,
        new CauseKey("card", step, Made.PATRON, Made.PATRON, day.toString()),
        1,
        Event.CARD_EXPIRING,
        Set.of(tried),
        tried.length,
        new UUID(0, 1),
        Instant.parse("2026-07-02T00:00:00Z"),
        Optional.empty());
  }
}
