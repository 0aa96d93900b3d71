package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.ledger.CauseState;
import org.folioext.patronnotices.domain.ledger.Entering;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a rule does not act; those that have to do with days are in the other tests. */
class ReasonsTest {
  private static final String DAY = "2026-07-01";
  private static final NoticeRule SOON = Made.rule("soon", "card-expiring", "{on: true}");
  private static final NoticeRule DUE = Made.rule("due", "loan-due", "{on: true}");

  @ParameterizedTest
  @CsvSource({
    "patron, soon 0 goes email",
    "staff, soon 0 goes email",
    "shadow, soon not-a-person",
    "SYSTEM, soon not-a-person",
    "dcb, soon not-a-person"
  })
  void accountsWithoutAPersonGetNothing(String type, String outcome) {
    assertThat(today(SOON, PatronMaker.patron().type(type).make())).containsExactly(outcome);
  }

  @Test
  void aCardThatStaffSwitchedOffIsNotToldThatItExpires() {
    assertThat(today(SOON, PatronMaker.patron().inactive().make()))
        .containsExactly("soon 0 suspended");
  }

  @Test
  void aCardThatFolioSwitchedOffBecauseItExpiredIsToldSo() {
    Patron patron = PatronMaker.patron().inactive().make();
    NoticeRule late = Made.rule("late", "card-expired", "{after: 1}");
    PatronCase one = Made.of(patron, Made.expired(patron, Made.day("2026-06-30")));
    assertThat(Outcomes.of(Made.planner(late), one, DAY)).containsExactly("late 1 goes email");
  }

  @Test
  void aLoanOfASuspendedPatronIsStillDue() {
    Patron patron = PatronMaker.patron().inactive().make();
    PatronCase one = Made.of(patron, Made.due(patron, Made.loan(Made.LOAN, Made.day(DAY))));
    assertThat(Outcomes.of(Made.planner(DUE), one, DAY)).containsExactly("due 0 goes email");
  }

  @Test
  void loansToPatronsOfOtherLibrariesAreLeftToThose() {
    Patron patron = PatronMaker.patron().make();
    Candidate due = Made.due(patron, Made.loan(Made.LOAN, Made.day(DAY), Optional.empty(), true));
    assertThat(Outcomes.of(Made.planner(DUE), Made.of(patron, due), DAY))
        .containsExactly("due foreign-loan");
  }

  @Test
  void ofAnItemThatIsClaimedReturnedOrLostNoDueDateIsTold() {
    Patron patron = PatronMaker.patron().make();
    NoticeRule renew = Made.rule("renew", "loan-to-renew", "{on: true}");
    Loan missing = Made.missing(Made.LOAN, Made.day(DAY));
    PatronCase one =
        Made.of(
            patron,
            Made.due(patron, missing),
            Candidate.loan(Event.LOAN_TO_RENEW, patron, missing));
    Planner planner = Made.planner(DUE, renew);
    assertThat(Outcomes.of(planner, one, DAY))
        .as("whether it can be renewed is for others to say")
        .containsExactly("due 0 item-missing", "renew 0 renews");
    assertThat(planner.decide(one, Made.day(DAY), History.NONE))
        .filteredOn(decision -> decision.rule().equals(DUE))
        .extracting(Entering::state)
        .as("kept, and asked again while there is time")
        .containsExactly(Optional.of(CauseState.SUPPRESSED));
  }

  @Test
  void whoIsNotMeantGetsNothingNorWhoOfWhomNobodyCanTell() {
    NoticeRule adults = Made.rule("adults", "card-expiring", "{on: true}", "for: {group: Adult}");
    assertThat(today(adults, PatronMaker.patron().group(Made.STUDENT).make()))
        .containsExactly("adults not-for");
    assertThat(today(adults, PatronMaker.patron().make())).containsExactly("adults cannot-tell");
    assertThat(today(adults, PatronMaker.patron().group(Made.ADULT).make()))
        .containsExactly("adults 0 goes email");
  }

  @Test
  void whoOptedOutGetsOnlyWhatIsMandatory() {
    NoticeRule must =
        Made.rule("must", "card-expiring", "{on: true}", "limits: {mandatory: true}", "also: true");
    Wishes wishes = new Wishes(Set.of(Event.CARD_EXPIRING), Set.of());
    assertThat(today(Made.planner(SOON, must), wishes))
        .containsExactly("soon 0 opted-out", "must 0 goes email");
  }

  @Test
  void whoOptedOutOfAnotherEventGetsThisOne() {
    Wishes wishes = new Wishes(Set.of(Event.CARD_EXPIRED), Set.of());
    assertThat(today(Made.planner(SOON), wishes)).containsExactly("soon 0 goes email");
  }

  @Test
  void aChannelThatIsNotWantedIsNotTakenEvenForWhatIsMandatory() {
    NoticeRule must =
        Made.rule(
            "must",
            "card-expiring",
            "{on: true}",
            "limits: {mandatory: true}",
            "send: {by: [email], template: T}");
    Wishes wishes = new Wishes(Set.of(), Set.of(Channel.EMAIL));
    assertThat(today(Made.planner(SOON), wishes)).containsExactly("soon 0 goes print");
    assertThat(today(Made.planner(must), wishes)).containsExactly("must 0 no-channel email");
  }

  @Test
  void theFirstChannelThatReachesThePatronIsTaken() {
    assertThat(today(SOON, PatronMaker.patron().reachedBy(Channel.PRINT, Channel.NOTE).make()))
        .containsExactly("soon 0 goes print");
    assertThat(today(SOON, PatronMaker.patron().refused(Channel.EMAIL, Channel.PRINT).make()))
        .containsExactly("soon 0 goes note");
    assertThat(today(SOON, PatronMaker.patron().reachedBy().make()))
        .containsExactly("soon 0 no-channel email, print, note");
    NoticeRule letters =
        Made.rule(
            "letters", "card-expiring", "{on: true}", "send: {by: [print, email], template: T}");
    assertThat(today(letters, PatronMaker.patron().make())).containsExactly("letters 0 goes print");
  }

  @Test
  void aRenewalNeedsNoChannelAndNobodyOptsOutOfIt() {
    NoticeRule renew = Made.rule("renew", "loan-to-renew", "{on: true}");
    Patron patron = PatronMaker.patron().reachedBy().make();
    Candidate loan =
        Candidate.loan(Event.LOAN_TO_RENEW, patron, Made.loan(Made.LOAN, Made.day(DAY)));
    PatronCase one =
        new PatronCase(
            patron,
            new Wishes(Set.of(Event.LOAN_RENEWED), Set.of(Channel.values())),
            List.of(),
            List.of(loan));
    assertThat(Outcomes.of(Made.planner(renew), one, DAY)).containsExactly("renew 0 renews");
  }

  private static List<String> today(NoticeRule rule, Patron patron) {
    PatronCase one = Made.of(patron, Made.expiring(patron, Made.day(DAY)));
    return Outcomes.of(Made.planner(rule), one, DAY);
  }

  private static List<String> today(Planner planner, Wishes wishes) {
    Patron patron = PatronMaker.patron().make();
    Candidate card = Made.expiring(patron, Made.day(DAY));
    return Outcomes.of(planner, new PatronCase(patron, wishes, List.of(), List.of(card)), DAY);
  }
}
