package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day which step of a rule is carried out. */
class StepsTest {
  private static final Patron PATRON = PatronMaker.patron().make();
  private static final NoticeRule SOON = Made.rule("soon", "card-expiring", "{before: [30, 7, 1]}");
  private static final NoticeRule LATE = Made.rule("late", "card-expired", "{after: [1, 3]}");

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, soon not-yet 2026-06-01",
    "2026-06-01, soon -30 goes email",
    "2026-06-04, soon -30 goes email",
    "2026-06-05, soon -30 too-late 2026-06-04",
    "2026-06-23, soon -30 too-late 2026-06-04",
    "2026-06-24, soon -7 goes email",
    "2026-06-27, soon -7 goes email",
    "2026-06-28, soon -7 too-late 2026-06-27",
    "2026-06-30, soon -1 goes email",
    "2026-07-01, soon -1 goes email",
    "2026-07-02, soon -1 too-late 2026-07-01"
  })
  void aStepIsCarriedOutUntilItIsNoLongerValidAndNeverAfterTheDayItTellsOf(
      String day, String outcome) {
    assertThat(expiring(SOON, day)).containsExactly(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, late not-yet 2026-07-02",
    "2026-07-02, late 1 goes email",
    "2026-07-03, late 1 goes email",
    "2026-07-04, late 3 goes email",
    "2026-07-07, late 3 goes email",
    "2026-07-08, late 3 too-late 2026-07-07"
  })
  void theNextStepTakesThePlaceOfTheOneBefore(String day, String outcome) {
    PatronCase one = Made.of(PATRON, Made.expired(PATRON, Made.day("2026-07-01")));
    assertThat(Outcomes.of(Made.planner(LATE), one, day)).containsExactly(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, again 0 goes email",
    "2026-07-06, again 5 goes email",
    "2026-07-10, again 5 goes email",
    "2026-07-11, again 10 goes email",
    "2026-07-16, again 10 goes email",
    "2026-07-17, again 10 too-late 2026-07-16",
    "2027-07-01, again 10 too-late 2026-07-16"
  })
  void whatIsRepeatedEnds(String day, String outcome) {
    NoticeRule again =
        Made.rule(
            "again",
            "loan-due",
            "{every: {days: 5, from: 0, times: 3}}",
            "limits: {valid-days: 5}");
    PatronCase one = due("2026-07-01");
    assertThat(Outcomes.of(Made.planner(again), one, day)).first().isEqualTo(outcome);
  }

  @Test
  void aLoanThatIsDueTodayIsToldOfTodayAndNotTomorrow() {
    NoticeRule today = Made.rule("today", "loan-due", "{on: true}");
    assertThat(Outcomes.of(Made.planner(today), due("2026-07-01"), "2026-07-01"))
        .containsExactly("today 0 goes email");
    assertThat(Outcomes.of(Made.planner(today), due("2026-07-01"), "2026-07-02"))
        .containsExactly("today 0 too-late 2026-07-01");
  }

  @Test
  void anOverdueLoanIsToldOfAfterItsDay() {
    NoticeRule overdue = Made.rule("overdue", "loan-due", "{after: 1}");
    assertThat(Outcomes.of(Made.planner(overdue), due("2026-07-01"), "2026-07-05"))
        .containsExactly("overdue 1 goes email");
  }

  @Test
  void whatHasNoDaysToSpareIsDoneOnItsDayOnly() {
    NoticeRule strict =
        Made.rule("strict", "card-expired", "{after: 5}", "limits: {valid-days: 0}");
    PatronCase one = Made.of(PATRON, Made.expired(PATRON, Made.day("2026-07-01")));
    assertThat(Outcomes.of(Made.planner(strict), one, "2026-07-06"))
        .containsExactly("strict 5 goes email");
    assertThat(Outcomes.of(Made.planner(strict), one, "2026-07-07"))
        .containsExactly("strict 5 too-late 2026-07-06");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-24, soon -7 goes email",
    "2026-06-25, soon -7 before-rule 2026-06-25",
    "2026-06-23, soon -7 goes email"
  })
  void aRuleNeverReachesBackBeforeItWasSwitchedOn(LocalDate since, String outcome) {
    Planner planner = new Planner(List.of(Made.acting(SOON, since)), Made.settings());
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, Made.day("2026-07-01")));
    assertThat(Outcomes.of(planner, one, "2026-06-25")).containsExactly(outcome);
  }

  @Test
  void whatWasDoneIsNotDoneAgainAndAnotherDateIsAnotherCause() {
    Planner planner = Made.planner(SOON);
    Ledger ledger = new Ledger();
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, Made.day("2026-07-01")));
    ledger.run(planner, one, Made.day("2026-06-24"));
    assertThat(Outcomes.of(planner, one, Made.day("2026-06-25"), ledger))
        .containsExactly("soon -7 already sent");
    PatronCase moved = Made.of(PATRON, Made.expiring(PATRON, Made.day("2026-07-02")));
    assertThat(Outcomes.of(planner, moved, Made.day("2026-06-25"), ledger))
        .containsExactly("soon -7 goes email");
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29, 2028-01-30",
    "2027-02-28, 2027-01-29",
    "2026-03-31, 2026-03-01",
    "2026-12-31, 2026-12-01",
    "2027-01-15, 2026-12-16",
    "9999-12-31, 9999-12-01"
  })
  void thirtyDaysAreThirtyDaysWhateverTheMonth(LocalDate expires, LocalDate day) {
    NoticeRule month = Made.rule("month", "card-expiring", "{before: 30}");
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, expires));
    assertThat(Outcomes.of(Made.planner(month), one, day, History.NONE))
        .containsExactly("month -30 goes email");
    assertThat(Outcomes.of(Made.planner(month), one, day.minusDays(1), History.NONE))
        .containsExactly("month not-yet " + day);
  }

  @Test
  void aStepThatIsLeftOutOfAnEditedRuleIsNotSentAgainUnderTheOthers() {
    Ledger ledger = new Ledger();
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, Made.day("2026-07-01")));
    ledger.run(Made.planner(SOON), one, Made.day("2026-06-24"));
    NoticeRule edited = Made.rule("soon", "card-expiring", "{before: [14, 7]}", "also: true");
    assertThat(Outcomes.of(Made.planner(edited), one, Made.day("2026-06-24"), ledger))
        .containsExactly("soon -7 already sent");
  }

  private static List<String> expiring(NoticeRule rule, String day) {
    PatronCase one = Made.of(PATRON, Made.expiring(PATRON, Made.day("2026-07-01")));
    return Outcomes.of(Made.planner(rule), one, day);
  }

  private static PatronCase due(String day) {
    return Made.of(PATRON, Made.due(PATRON, Made.loan(Made.LOAN, Made.day(day))));
  }
}
