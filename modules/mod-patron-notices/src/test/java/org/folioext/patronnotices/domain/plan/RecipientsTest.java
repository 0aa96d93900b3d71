package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** To whom notices go: children, and what somebody borrowed for another. */
class RecipientsTest {
  private static final LocalDate DAY = Made.day("2026-07-01");
  private static final NoticeRule DUE = Made.rule("due", "loan-due", "{on: true}");
  private static final UUID MOTHER = Made.id("mother");
  private static final UUID FATHER = Made.id("father");
  private static final Patron CHILD = PatronMaker.patron().born("2015-01-01").make();
  private static final Patron ADULT = PatronMaker.patron().born("1990-01-01").make();

  @Test
  void aChildsNoticesGoToTheOneWhoIsNotified() {
    assertThat(recipient(CHILD, Minors.USUAL, loan(), proxy(MOTHER, true), proxy(FATHER, false)))
        .isEqualTo(MOTHER.toString());
  }

  @Test
  void aChildWithNobodyOrTwoToTellGetsNoNotice() {
    assertThat(recipient(CHILD, Minors.USUAL, loan())).isEqualTo("MINOR");
    assertThat(recipient(CHILD, Minors.USUAL, loan(), proxy(MOTHER, false))).isEqualTo("MINOR");
    assertThat(recipient(CHILD, Minors.USUAL, loan(), proxy(MOTHER, true), proxy(FATHER, true)))
        .isEqualTo("MINOR");
  }

  @Test
  void whomNobodyReadCannotBeTold() {
    assertThat(recipient(CHILD, Minors.USUAL, loan(), new Proxy(MOTHER, true, Optional.empty())))
        .isEqualTo("RECIPIENT_NOT_READ");
  }

  @Test
  void aLibraryMayTellChildrenThemselvesOrNobody() {
    Minors themselves = new Minors(13, Minors.To.PATRON);
    Minors nobody = new Minors(13, Minors.To.NOBODY);
    assertThat(recipient(CHILD, themselves, loan(), proxy(MOTHER, true)))
        .isEqualTo(Made.PATRON.toString());
    assertThat(recipient(CHILD, nobody, loan(), proxy(MOTHER, true))).isEqualTo("MINOR");
  }

  @Test
  void oneIsAChildUntilTheDayBeforeTheBirthday() {
    Patron today = PatronMaker.patron().born("2013-07-01").make();
    Patron tomorrow = PatronMaker.patron().born("2013-07-02").make();
    assertThat(recipient(today, Minors.USUAL, loan())).isEqualTo(Made.PATRON.toString());
    assertThat(recipient(tomorrow, Minors.USUAL, loan())).isEqualTo("MINOR");
  }

  @Test
  void whoseAgeIsUnknownOrToComeIsNoChild() {
    assertThat(recipient(PatronMaker.patron().make(), Minors.USUAL, loan()))
        .isEqualTo(Made.PATRON.toString());
    Patron typo = PatronMaker.patron().born("2062-07-01").make();
    assertThat(recipient(typo, Minors.USUAL, loan())).isEqualTo(Made.PATRON.toString());
    assertThat(recipient(typo, new Minors(0, Minors.To.NOBODY), loan()))
        .isEqualTo(Made.PATRON.toString());
  }

  @Test
  void whatAProxyBorrowedIsToldToTheProxyWhereTheSponsorWantsThat() {
    Loan borrowed = Made.loan(Made.LOAN, DAY, Optional.of(MOTHER), false);
    assertThat(recipient(ADULT, Minors.USUAL, borrowed, proxy(MOTHER, true)))
        .isEqualTo(MOTHER.toString());
    assertThat(recipient(ADULT, Minors.USUAL, borrowed, proxy(MOTHER, false)))
        .isEqualTo(Made.PATRON.toString());
    assertThat(recipient(ADULT, Minors.USUAL, borrowed, proxy(FATHER, true)))
        .isEqualTo(Made.PATRON.toString());
    assertThat(recipient(ADULT, Minors.USUAL, loan(), proxy(MOTHER, true)))
        .isEqualTo(Made.PATRON.toString());
  }

  @Test
  void theProxysChannelsAndLanguageCount() {
    Patron mother = PatronMaker.patron(MOTHER).reachedBy().language("fr").make();
    Decision decision =
        decide(CHILD, Minors.USUAL, loan(), new Proxy(MOTHER, true, Optional.of(mother)));
    assertThat(Outcomes.word(decision)).isEqualTo("due 0 no-channel email, print, note");
  }

  @Test
  void whatWhoIsToldAskedForCountsAndNotWhatTheChildDid() {
    Patron mother = PatronMaker.patron(MOTHER).make();
    Proxy plain = new Proxy(MOTHER, true, Optional.of(mother));
    Wishes noEmail = new Wishes(Set.of(), Set.of(Channel.EMAIL));
    assertThat(Outcomes.word(decide(CHILD, noEmail, plain))).isEqualTo("due 0 goes email");
    assertThat(Outcomes.word(decide(CHILD, Wishes.NONE, plain.with(noEmail))))
        .isEqualTo("due 0 goes print");
    Wishes nothing = new Wishes(Set.of(Event.LOAN_DUE), Set.of());
    assertThat(Outcomes.word(decide(CHILD, nothing, plain))).isEqualTo("due 0 opted-out");
    assertThat(Outcomes.word(decide(CHILD, Wishes.NONE, plain.with(nothing))))
        .isEqualTo("due 0 opted-out");
  }

  @Test
  void whoIsNoPersonOrWasSwitchedOffIsNotToldForOthers() {
    Loan borrowed = Made.loan(Made.LOAN, DAY, Optional.of(MOTHER), false);
    for (Patron unfit :
        List.of(
            PatronMaker.patron(MOTHER).type("shadow").make(),
            PatronMaker.patron(MOTHER).inactive().make())) {
      Proxy proxy = new Proxy(MOTHER, true, Optional.of(unfit));
      assertThat(recipient(CHILD, Minors.USUAL, loan(), proxy)).isEqualTo("RECIPIENT_UNFIT");
      assertThat(recipient(ADULT, Minors.USUAL, borrowed, proxy))
          .as("it is the sponsor's loan")
          .isEqualTo(Made.PATRON.toString());
    }
    Patron expired = PatronMaker.patron(MOTHER).inactive().expires(DAY.minusDays(1)).make();
    assertThat(
            recipient(CHILD, Minors.USUAL, loan(), new Proxy(MOTHER, true, Optional.of(expired))))
        .as("a guardian whose card expired still answers for the child")
        .isEqualTo(MOTHER.toString());
  }

  private static Decision decide(Patron patron, Wishes wishes, Proxy proxy) {
    Planner planner = Made.planner(new PlanSettings(Made.TIME, Minors.USUAL, 10, "en"), DUE);
    Candidate candidate = Made.due(patron, loan());
    PatronCase one = new PatronCase(patron, wishes, List.of(proxy), List.of(candidate));
    return planner.decide(one, DAY, History.NONE).get(0);
  }

  private static Loan loan() {
    return Made.loan(Made.LOAN, DAY);
  }

  private static Proxy proxy(UUID id, boolean notified) {
    return new Proxy(id, notified, Optional.of(PatronMaker.patron(id).make()));
  }

  private static String recipient(Patron patron, Minors minors, Loan loan, Proxy... proxies) {
    Outcome outcome = decide(patron, minors, loan, proxies).outcome();
    return outcome instanceof Outcome.Goes goes
        ? goes.way().orElseThrow().recipient().toString()
        : ((Outcome.Stays) outcome).reason().name();
  }

  private static Decision decide(Patron patron, Minors minors, Loan loan, Proxy... proxies) {
    Planner planner = Made.planner(new PlanSettings(Made.TIME, minors, 10, "en"), DUE);
    Candidate candidate = Made.due(patron, loan);
    PatronCase one = new PatronCase(patron, Wishes.NONE, List.of(proxies), List.of(candidate));
    return planner.decide(one, DAY, History.NONE).get(0);
  }
}
