package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.group.Rules.good;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRunTest {

  @Test
  void casesThatAreRightComeOutAsExpected() {
    assertThat(CaseRun.all(good(Rules.CHILD))).hasSize(3).allMatch(CaseRun::isAsExpected);
  }

  @Test
  void aCaseThatIsWrongSaysWhatTheRuleSaysInstead() {
    WrittenRule rule = good(Rules.CHILD.replace("2008-07-02", "2008-06-30"));
    CaseRun wrong = CaseRun.all(rule).get(1);
    assertThat(wrong.isAsExpected()).isFalse();
    assertThat(wrong.said()).isEqualTo(ProfileCase.Expected.FLAGGED);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {group: Staff}                | {group: staff}                                | FLAGGED
          {group: [Staff, Child]}       | {group: Child}                                | FLAGGED
          {group: Staff}                | {group: Child}                                | CLEAR
          {group: Staff}                | {}                                            | CANNOT_TELL
          {not: {group: Staff}}         | {}                                            | CANNOT_TELL
          {department: none}            | {}                                            | FLAGGED
          {department: any}             | {}                                            | CLEAR
          {department: History}         | {departments: [history, Law]}                 | FLAGGED
          {department: History}         | {departments: Law}                            | CLEAR
          {expiry: {beyond: 30}}        | {expires: 2026-07-31}                         | CLEAR
          {expiry: {beyond: 30}}        | {expires: 2026-08-01}                         | FLAGGED
          {expiry: {beyond: 30}}        | {}                                            | FLAGGED
          {expiry: {beyond: offset}}    | {group: A, offset: 30, expires: 2026-08-01}   | FLAGGED
          {expiry: {beyond: offset}}    | {group: A, offset: 31, expires: 2026-08-01}   | CLEAR
          {expiry: {beyond: offset}}    | {group: A, expires: 2026-08-01}               | CANNOT_TELL
          {expiry: {beyond: offset}}    | {expires: 2026-08-01}                         | CANNOT_TELL
          {expiry: never}               | {}                                            | FLAGGED
          {expiry: never}               | {expires: 2026-08-01}                         | CLEAR
          {tag: Test}                   | {tags: [a, test]}                             | FLAGGED
          {tag: Test}                   | {tags: a}                                     | CLEAR
          {active: false}               | {active: false}                               | FLAGGED
          {active: false}               | {}                                            | CLEAR
          {age: {under: 18}}            | {born: 2008-07-02}                            | FLAGGED
          {age: {under: 18}}            | {born: 2008-07-01}                            | CLEAR
          {age: {under: 18}}            | {born: 2030-01-01}                            | CANNOT_TELL
          {age: {from: 18, under: 65}}  | {born: 1961-07-01}                            | CLEAR
          {age: {from: 18, under: 65}}  | {born: 1961-07-02}                            | FLAGGED
          {group: A, department: none}  | {group: A}                                    | FLAGGED
          {group: A, department: none}  | {group: A, departments: X}                    | CLEAR
          {group: A, department: none}  | {departments: X}                              | CLEAR
          {any: [{group: A}, {active: true}]} | {}                                      | FLAGGED
          {any: [{group: A}, {active: false}]} | {}                                     | CANNOT_TELL
          {not: {all: [{group: A}, {active: true}]}} | {group: A}                       | CLEAR
          """)
  void aConditionHoldsOrNotOrNobodyCanTell(
      String condition, String patron, ProfileCase.Expected said) {
    String yaml = Rules.when(condition).replace("patron: {}", "patron: " + patron);
    assertThat(CaseRun.all(good(yaml)).get(0).said()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, CLEAR",
    "2026-03-01, FLAGGED",
    "2028-02-28, FLAGGED",
  })
  void whoIsBornOn29FebruaryIsAYearOlderOnTheFirstOfMarch(String today, ProfileCase.Expected said) {
    String yaml =
        Rules.when("{age: {from: 18}}")
            .replace("patron: {}", "patron: {born: 2008-02-29}")
            .replace("2026-07-01", today);
    assertThat(CaseRun.all(good(yaml)).get(0).said()).isEqualTo(said);
  }
}
