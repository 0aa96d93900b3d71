package org.folioext.patronnotices.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.RaisedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition by itself. */
class FittingTest {
  private static final LocalDate DAY = Made.day("2026-03-01");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {group: Adult}                        | YES
          {group: ADULT}                        | YES
          {group: [Student, adult]}             | YES
          {group: Student}                      | NO
          {group: Teacher}                      | UNKNOWN
          {group: [Teacher, Adult]}             | YES
          {department: history}                 | YES
          {department: any}                     | YES
          {department: none}                    | NO
          {tag: VIP}                            | YES
          {tag: [guest, vip]}                   | YES
          {tag: guest}                          | NO
          {tag: any}                            | YES
          {tag: none}                           | NO
          {age: {from: 18}}                     | YES
          {age: {from: 34}}                     | YES
          {age: {from: 35}}                     | NO
          {age: {under: 34}}                    | NO
          {age: {under: 35}}                    | YES
          {balance: {from: 10.50}}              | YES
          {balance: {from: 10.51}}              | NO
          {balance: {from: 1, under: 10.5}}     | NO
          {open-loans: {from: 3, under: 4}}     | YES
          {open-loans: {from: 4}}               | NO
          {custom: {field: campus, is: NORTH}}  | YES
          {custom: {field: campus, is: south}}  | NO
          {custom: {field: campus}}             | YES
          {custom: {field: Campus}}             | NO
          {custom: {field: school}}             | NO
          {active: true}                        | YES
          {active: false}                       | NO
          """)
  void ofAPatronOfWhomAllIsKnown(String text, Truth truth) {
    Candidate candidate =
        Made.expiring(
            PatronMaker.patron()
                .group(Made.ADULT)
                .departments(Made.HISTORY)
                .tags("vip")
                .born("1992-03-01")
                .owes("10.50")
                .openLoans(3)
                .custom("campus", "north")
                .make(),
            DAY);
    assertThat(truth("card-expiring", text, candidate)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {group: Adult}             | UNKNOWN
          {department: History}      | NO
          {department: any}          | NO
          {tag: vip}                 | NO
          {age: {from: 1}}           | UNKNOWN
          {age: {under: 99}}         | UNKNOWN
          {balance: {from: 1}}       | UNKNOWN
          {open-loans: {under: 9}}   | UNKNOWN
          {custom: {field: campus}}  | NO
          {active: false}            | YES
          """)
  void ofAPatronOfWhomNothingIsKnown(String text, Truth truth) {
    Candidate candidate = Made.expiring(PatronMaker.patron().inactive().make(), DAY);
    assertThat(truth("card-expiring", text, candidate)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {item-type: dvd}     | YES
          {item-type: Book}    | UNKNOWN
          {location: Annex}    | UNKNOWN
          {loan-policy: Short} | UNKNOWN
          """)
  void ofALoan(String text, Truth truth) {
    Candidate candidate = Made.due(PatronMaker.patron().make(), Made.loan(Made.LOAN, DAY));
    assertThat(truth("loan-due", text, candidate)).isEqualTo(truth);
  }

  @Test
  void ofAFlag() {
    RaisedFlag flag = new RaisedFlag(Made.id("flag"), Made.PATRON, "contact-data", DAY);
    Candidate candidate = Candidate.flag(PatronMaker.patron().make(), flag);
    assertThat(truth("flag-raised", "{flag-kind: Contact-Data}", candidate)).isEqualTo(Truth.YES);
    assertThat(truth("flag-raised", "{flag-kind: duplicate}", candidate)).isEqualTo(Truth.NO);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-28, 17", "2026-03-01, 18", "2027-02-28, 18", "2028-02-29, 20"})
  void whoWasBornOnTheTwentyNinthOfFebruaryIsOlderOnTheFirstOfMarch(LocalDate day, int age) {
    Candidate candidate = Made.expiring(PatronMaker.patron().born("2008-02-29").make(), day);
    String range = "{age: {from: %d, under: %d}}".formatted(age, age + 1);
    assertThat(fitting("card-expiring", range, Made.NAMES).of(candidate, day).truth())
        .isEqualTo(Truth.YES);
  }

  @Test
  void aBirthDateToComeTellsNoAge() {
    Candidate candidate = Made.expiring(PatronMaker.patron().born("2026-03-02").make(), DAY);
    assertThat(truth("card-expiring", "{age: {under: 99}}", candidate)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aNameOfNothingIsToldOnce() {
    Fitting fitting = fitting("card-expiring", "{group: [Adult, Teacher, adult]}", Made.NAMES);
    assertThat(fitting.unresolved())
        .extracting(Fitting.Unresolved::name)
        .containsExactly("Teacher");
  }

  @Test
  void aGroupThatIsNamedTwiceOrByItsIdTooIsThere() {
    String text = "{group: [Adult, ADULT, %s]}".formatted(Made.ADULT);
    assertThat(fitting("card-expiring", text, Made.NAMES).unresolved()).isEmpty();
  }

  @Test
  void whereNamesWereNotReadIdsCountAndNamesAreOfNothing() {
    String text = "{group: [Adult, %s]}".formatted(Made.ADULT);
    Fitting fitting = fitting("card-expiring", text, Names.NONE);
    assertThat(fitting.unresolved()).extracting(Fitting.Unresolved::name).containsExactly("Adult");
    Candidate adult = Made.expiring(PatronMaker.patron().group(Made.ADULT).make(), DAY);
    Candidate student = Made.expiring(PatronMaker.patron().group(Made.STUDENT).make(), DAY);
    assertThat(fitting.of(adult, DAY).truth()).isEqualTo(Truth.YES);
    assertThat(fitting.of(student, DAY).truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anIdThatIsNotAmongTheNamesThatWereReadIsOfNothing() {
    Fitting fitting = fitting("card-expiring", "{group: %s}".formatted(Made.DVD), Made.NAMES);
    assertThat(fitting.unresolved()).hasSize(1);
  }

  @Test
  void ofSeveralOfOneNameEachIsMeant() {
    UUID other = UUID.randomUUID();
    Names names = new Names(Map.of(Field.GROUP, Map.of(Made.ADULT, "Adult", other, "ADULT")));
    Fitting fitting = fitting("card-expiring", "{group: adult}", names);
    for (UUID group : List.of(Made.ADULT, other)) {
      Candidate candidate = Made.expiring(PatronMaker.patron().group(group).make(), DAY);
      assertThat(fitting.of(candidate, DAY).truth()).isEqualTo(Truth.YES);
    }
  }

  @Test
  void blanksAroundANameOfTheLibraryMakeNoDifference() {
    Names names = new Names(Map.of(Field.GROUP, Map.of(Made.ADULT, "Adult ")));
    assertThat(fitting("card-expiring", "{group: adult}", names).unresolved()).isEmpty();
  }

  @Test
  void whatDecidesIsTheLeastPartThatDoes() {
    Candidate candidate =
        Made.expiring(PatronMaker.patron().group(Made.ADULT).tags("vip").make(), DAY);
    Condition all = Made.condition("card-expiring", "for: {group: Adult, tag: guest}");
    assertThat(new Fitting(all, Made.NAMES).of(candidate, DAY).decided())
        .isEqualTo(new Condition.In(Field.TAG, List.of("guest")));
  }

  private static Truth truth(String event, String text, Candidate candidate) {
    return fitting(event, text, Made.NAMES).of(candidate, DAY).truth();
  }

  private static Fitting fitting(String event, String text, Names names) {
    return new Fitting(Made.condition(event, "for: " + text), names);
  }
}
