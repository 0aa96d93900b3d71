package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.group.Rules.bad;
import static org.folioext.patronflags.domain.group.Rules.good;
import static org.folioext.patronflags.domain.group.Rules.when;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

  @Test
  void aRuleIsReadAsItIsWritten() {
    WrittenRule rule = good(Rules.CHILD);
    assertThat(rule.name()).isEqualTo("Adults in the group of children");
    assertThat(rule.severity()).isEqualTo(Severity.ERROR);
    assertThat(rule.enabled()).isTrue();
    assertThat(rule.condition())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.InGroup(List.of("Child")),
                    new Condition.Aged(OptionalInt.of(18), OptionalInt.empty()))));
    assertThat(rule.cases()).hasSize(3);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    WrittenRule rule = good(Rules.CHILD);
    assertThat(good(RuleText.write(rule))).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{all: [{group: [A, 'B: c']}, {not: {age: {from: 3, under: 18}}}]}",
        "{any: [{department: none}, {department: any}, {department: [History, 'any']}]}",
        "{expiry: never}",
        "{expiry: {beyond: offset}}",
        "{expiry: {beyond: 400}, active: false, tag: [x, 'y z']}",
        "{not: {not: {active: true}}}"
      })
  void everyConditionIsWrittenAndReadBack(String condition) {
    WrittenRule rule = good(when(condition));
    assertThat(good(RuleText.write(rule))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {grup: A}                 | 3:8 There is no grup here, only: group, age, department, expiry, tag, active, all, any, not.
          {age: 18}                 | 3:13 This should be a map with some of: from, under.
          {age: {from: 18, under: 18}} | 3:13 An age has from or under or both, from being less than under.
          {age: {from: old}}        | 3:20 from is a whole number from 0 to 150.
          {age: {under: 1.5}}       | 3:21 under is a whole number from 0 to 150.
          {group: []}               | 3:15 group names at least one.
          {group: {a: b}}           | 3:15 group is one value.
          {active: perhaps}         | 3:16 active is one of: true, false.
          {expiry: soon}            | 3:16 This should be a map with some of: beyond.
          {expiry: {beyond: -1}}    | 3:25 beyond is a whole number from 0 to 100000.
          {all: {group: A}}         | 3:13 This should be a list of conditions.
          {any: []}                 | 3:13 This should be a list of conditions.
          {}                        | 3:7 A condition is missing: one or more of group, age, department, expiry, tag, active, all, any, not.
          {tag: x, tag: y}          | 3:16 tag stands here twice.
          Child                     | 3:7 This should be a map with some of: group, age, department, expiry, tag, active, all, any, not.
          """)
  void aMistakeIsToldWithItsLineAndColumn(String condition, String said) {
    assertThat(bad(when(condition))).first().isEqualTo(said);
  }

  @Test
  void allMistakesOfARuleAreToldAtOnce() {
    assertThat(
            bad(
                """
                name: ''
                severity: fatal
                colour: red
                cases:
                  - name: a
                    today: yesterday
                    patron: {grup: A, born: 1.5.1990}
                    expect: nothing
                """))
        .containsExactly(
            "3:1 There is no colour here, only: name, enabled, severity, says, when, cases.",
            "1:7 name is a text of 1 to 100 characters.",
            "2:11 severity is one of: error, warning, note.",
            "1:1 says is missing.",
            "1:1 when is missing.",
            "6:12 today is a day such as 2026-07-01.",
            "8:13 expect is one of: clear, flagged, cannot tell.");
  }

  @Test
  void casesShowOnePatronWhoIsFlaggedAndOneWhoIsNot() {
    String oneSided = when("{active: true}").replace("expect: clear", "expect: flagged");
    assertThat(bad(oneSided))
        .containsExactly(
            "5:3 Cases are a list with at least one patron whom the rule flags and one for whom it"
                + " is clear.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'name: [a'                | This is no YAML
          ''                        | There is nothing here.
          'a: &x 1\nb: *x'          | Write it out: there are no aliases here.
          '? [a]\n: b'              | A key is one text.
          """)
  void whatIsNoYamlOfOursIsTold(String yaml, String said) {
    assertThat(bad(yaml.replace("\\n", "\n"))).anyMatch(text -> text.contains(said));
  }

  @Test
  void aTextIsNeitherEndlessNorBottomless() {
    assertThat(bad("x".repeat(RuleText.LONGEST + 1)))
        .hasSize(1)
        .first()
        .asString()
        .contains("65536");
    assertThat(bad("when: " + "[".repeat(2000))).hasSize(1).first().asString().contains("nested");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("aB1 :#'\"-[]{}&*!|>%@,?~\\\t\néß山田\u00a0")
        .ofMinLength(1)
        .ofMaxLength(40)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  @Property(tries = 1000)
  void whateverWordsARuleUsesTheyAreReadBack(
      @ForAll("words") String name, @ForAll("words") String says) {
    WrittenRule rule = good(Rules.CHILD);
    Condition condition = new Condition.Tagged(List.of(name, says));
    WrittenRule worded = new WrittenRule(name, false, Severity.NOTE, condition, says, rule.cases());
    assertThat(good(RuleText.write(worded))).isEqualTo(worded);
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    assertThat(RuleText.read(text)).isInstanceOf(Reading.Bad.class);
  }
}
