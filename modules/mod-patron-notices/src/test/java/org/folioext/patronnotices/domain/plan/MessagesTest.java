package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** What goes in one message, and how many a person gets on a day. */
class MessagesTest {
  private static final LocalDate DAY = Made.day("2026-07-01");
  private static final Patron PATRON = PatronMaker.patron().make();
  private static final NoticeRule DIGEST = Made.rule("due", "loan-due", "{after: 1}");
  private static final NoticeRule SINGLE =
      Made.rule("due", "loan-due", "{after: 1}", "send: {by: email, template: T, digest: false}");

  private static final NoticeRule ONE_A_DAY =
      Made.rule(
          "due",
          "loan-due",
          "{after: 1}",
          "send: {by: email, template: T, digest: false}",
          "limits: {per-patron-a-day: 1}");
  private static final NoticeRule BESIDE =
      Made.rule(
          "beside",
          "loan-due",
          "{after: 1}",
          "also: true",
          "send: {by: email, template: T, digest: false}");

  @Test
  void aDigestIsOneMessageOfAllOfADayForAPerson() {
    List<Decision> decisions =
        Made.planner(DIGEST).decide(loans(500), DAY.plusDays(1), History.NONE);
    assertThat(PlannedMessage.of(decisions))
        .singleElement()
        .satisfies(message -> assertThat(message.decisions()).hasSize(500));
  }

  @Test
  void singleMessagesAreOneOfEachLoanInTheirOrder() {
    List<Decision> decisions = Made.planner(SINGLE).decide(loans(3), DAY.plusDays(1), History.NONE);
    assertThat(PlannedMessage.of(decisions))
        .extracting(message -> message.decisions().get(0).candidate().subject())
        .containsExactly(Made.id("loan 0"), Made.id("loan 1"), Made.id("loan 2"));
  }

  @Test
  void rulesDoNotShareAMessage() {
    NoticeRule copy = Made.rule("copy", "loan-due", "{after: 1}", "also: true");
    List<Decision> decisions =
        Made.planner(DIGEST, copy).decide(loans(2), DAY.plusDays(1), History.NONE);
    assertThat(PlannedMessage.of(decisions))
        .extracting(PlannedMessage::rule)
        .containsExactly("due", "copy");
  }

  @Test
  void renewalsAreNoMessages() {
    NoticeRule renew = Made.rule("renew", "loan-to-renew", "{on: true}");
    Candidate loan = Candidate.loan(renew.event(), PATRON, Made.loan(Made.LOAN, DAY));
    assertThat(
            PlannedMessage.of(Made.planner(renew).decide(Made.of(PATRON, loan), DAY, History.NONE)))
        .isEmpty();
  }

  @Test
  void whatIsTooMuchForADayWaitsForTheNextAndThenGoesOnce() {
    Planner planner = Made.planner(Made.settings(2), SINGLE);
    Ledger ledger = new Ledger();
    PatronCase five = loans(5);
    assertThat(words(ledger.run(planner, five, DAY.plusDays(1))))
        .containsExactly(
            "due 1 goes email",
            "due 1 goes email",
            "due 1 day-full 2",
            "due 1 day-full 2",
            "due 1 day-full 2");
    assertThat(words(ledger.run(planner, five, DAY.plusDays(2))))
        .containsExactly(
            "due 1 already sent",
            "due 1 already sent",
            "due 1 goes email",
            "due 1 goes email",
            "due 1 day-full 2");
    ledger.run(planner, five, DAY.plusDays(3));
    assertThat(ledger.sent).hasSize(5);
  }

  @Test
  void aDigestCountsAsOneMessage() {
    Planner planner = Made.planner(Made.settings(1), DIGEST);
    assertThat(words(planner.decide(loans(3), DAY.plusDays(1), History.NONE)))
        .containsOnly("due 1 goes email");
  }

  @Test
  void whatTheLedgerHoldsOfTheDayCounts() {
    Planner planner = Made.planner(Made.settings(1), DIGEST);
    Ledger ledger = new Ledger();
    ledger.run(planner, loans(1), DAY.plusDays(1));
    assertThat(words(planner.decide(loans(2), DAY.plusDays(1), ledger)))
        .containsExactly("due 1 already sent", "due 1 day-full 1");
  }

  @Test
  void renewalsAreNotHeldBackByAFullDay() {
    NoticeRule renew = Made.rule("renew", "loan-to-renew", "{on: true}");
    NoticeRule card = Made.rule("card", "card-expiring", "{on: true}");
    Planner planner = Made.planner(Made.settings(1), card, renew);
    PatronCase one =
        Made.of(
            PATRON,
            Made.expiring(PATRON, DAY),
            Candidate.loan(renew.event(), PATRON, Made.loan(Made.LOAN, DAY)));
    assertThat(words(planner.decide(one, DAY, History.NONE)))
        .containsExactly("card 0 goes email", "renew 0 renews");
  }

  @Test
  void aRuleMayAllowAPersonFewerThanTheLibraryAndTheOthersWaitForTheNextDay() {
    Planner planner = Made.planner(Made.settings(3), ONE_A_DAY, BESIDE);
    Ledger ledger = new Ledger();
    PatronCase two = loans(2);
    assertThat(words(ledger.run(planner, two, DAY.plusDays(1))))
        .containsExactly(
            "due 1 goes email",
            "beside 1 goes email",
            "due 1 rule-day-full 1",
            "beside 1 goes email");
    assertThat(words(ledger.run(planner, two, DAY.plusDays(1))))
        .as("once more on that day")
        .containsExactly(
            "due 1 already sent",
            "beside 1 already sent",
            "due 1 rule-day-full 1",
            "beside 1 already sent");
    assertThat(words(ledger.run(planner, two, DAY.plusDays(2)))).contains("due 1 goes email");
  }

  @Test
  void whatARuleHoldsBackLeavesItsPlaceToOtherRules() {
    Planner planner = Made.planner(Made.settings(2), ONE_A_DAY, BESIDE);
    assertThat(words(planner.decide(loans(2), DAY.plusDays(1), History.NONE)))
        .containsExactly(
            "due 1 goes email",
            "beside 1 goes email",
            "due 1 rule-day-full 1",
            "beside 1 day-full 2");
  }

  @Test
  void theLibrarysLimitHoldsForARuleThatAllowsMore() {
    NoticeRule nine =
        Made.rule(
            "due",
            "loan-due",
            "{after: 1}",
            "send: {by: email, template: T, digest: false}",
            "limits: {per-patron-a-day: 9}");
    assertThat(
            words(
                Made.planner(Made.settings(1), nine)
                    .decide(loans(2), DAY.plusDays(1), History.NONE)))
        .containsExactly("due 1 goes email", "due 1 day-full 1");
  }

  private static PatronCase loans(int n) {
    return Made.of(
        PATRON,
        IntStream.range(0, n)
            .mapToObj(i -> Made.due(PATRON, Made.loan(Made.id("loan " + i), DAY)))
            .toArray(Candidate[]::new));
  }

  private static List<String> words(List<Decision> decisions) {
    return decisions.stream().map(Outcomes::word).toList();
  }
}
