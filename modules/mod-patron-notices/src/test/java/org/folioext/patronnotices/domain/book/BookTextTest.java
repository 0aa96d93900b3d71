package org.folioext.patronnotices.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is told with its place and what would be right. */
class BookTextTest {
  private static final Texts TEXTS = NoticeTexts.all();
  private static final String GOOD =
      """
      rules:
        - id: soon
          name: Soon
          event: card-expiring
          when: {before: 7}
          for: {group: Adult}
          send: {by: email, template: T}
          limits: {valid-days: 2}
          enabled: true
      """;

  @Test
  void aRuleIsOffAndADigestUntilItSaysOtherwise() {
    String text = GOOD.replace("    enabled: true\n", "");
    RuleBook book = ((Reading.Good<RuleBook>) BookText.read(text)).value();
    assertThat(book.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.enabled()).isFalse())
        .satisfies(rule -> assertThat(rule.delivery().orElseThrow().digest()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          id: soon                  | id: Soon             | 2:9 /rules/0/id: id should be lower case words joined by hyphens, at most 60 characters.
          "  - id: soon\n    name"  | "  - name"           | 2:5 /rules/0: id is missing.
          name: Soon                | name: ''             | 3:11 /rules/0/name: name is a text of 1 to 100 characters.
          enabled: true             | colour: red          | 9:5 /rules/0/colour: There is no colour here, only: id, name, enabled, also, event, when, for, send, limits.
          event: card-expiring      | event: birthday      | 4:12 /rules/0/event: event is one of: card-expiring, card-expired, loan-due, loan-to-renew, loan-renewed, renewal-refused, flag-raised.
          {before: 7}               | {after: 7}           | 5:11 /rules/0/when: A card is expiring only before or on its last day: use before or on.
          {before: 7}               | {before: 0}          | 5:20 /rules/0/when/before: before has days from 1 to 3650: a number or a list.
          {before: 7}               | {before: 3651}       | 5:20 /rules/0/when/before: before has days from 1 to 3650: a number or a list.
          {before: 7}               | {}                   | 5:11 /rules/0/when: This should be days before, on and after, at most 100, or every so many days, but not both.
          {before: 7}               | "{on: true, every: {days: 1, from: 0, times: 2}}" | 5:11 /rules/0/when: This should be days before, on and after, at most 100, or every so many days, but not both.
          {before: 7}               | "{every: {days: 1, from: -9, times: 1}}" | 5:46 /rules/0/when/every/times: times is a whole number from 2 to 100.
          {before: 7}               | "{every: {days: 3650, from: 0, times: 3}}" | 5:19 /rules/0/when/every: every has days from 1 to 3650: a number or a list.
          {group: Adult}            | {}                   | 6:10 /rules/0/for: A condition is missing: one or more of group, department, tag, item-type, location, loan-policy, flag-kind, age, balance, open-loans, custom, active, all, any, not.
          {group: Adult}            | {group: []}          | 6:18 /rules/0/for/group: group names at least one.
          {group: Adult}            | {item-type: DVD}     | 6:22 /rules/0/for/item-type: item-type cannot be told of the event card-expiring.
          {group: Adult}            | {age: {from: -1}}    | 6:23 /rules/0/for/age/from: from should be a number, not negative, with at most four decimals.
          {group: Adult}            | "{age: {from: 9, under: 9}}" | 6:16 /rules/0/for/age: age has from or under or both, from being less than under.
          {group: Adult}            | {age: {under: 0}}    | 6:16 /rules/0/for/age: age has from or under or both, from being less than under.
          {group: Adult}            | {age: {}}            | 6:16 /rules/0/for/age: age has from or under or both, from being less than under.
          {group: Adult}            | {all: x}             | 6:16 /rules/0/for/all: This should be a list of conditions.
          {group: Adult}            | {any: []}            | 6:16 /rules/0/for/any: This should be a list of conditions.
          {group: Adult}            | {custom: {is: x}}    | 6:19 /rules/0/for/custom: field is missing.
          {group: Adult}            | {active: maybe}      | 6:19 /rules/0/for/active: active is one of: true, false.
          {group: Adult}            | "{active: true, not: {active: true}}" | 6:10 /rules/0/for: No patron can meet these conditions together.
          {by: email                | {by: sms             | 7:16 /rules/0/send/by: This should be one or several of email, print, note, each once.
          {by: email                | "{by: [note, note]"  | 7:16 /rules/0/send/by: This should be one or several of email, print, note, each once.
          ", template: T"           | ""                   | 7:11 /rules/0/send: template is missing.
          valid-days: 2             | valid-days: 61       | 8:26 /rules/0/limits/valid-days: valid-days is a whole number from 0 to 60.
          valid-days: 2             | closed-days: skip    | 8:27 /rules/0/limits/closed-days: closed-days is one of: send, wait.
          valid-days: 2             | send: 9              | 8:14 /rules/0/limits/send: There is no send here, only: valid-days, closed-days, mandatory, send-from, send-until, per-patron-a-day.
          valid-days: 2             | send-from: 9 o'clock | 8:25 /rules/0/limits/send-from: send-from is a time such as 02:00.
          valid-days: 2             | "send-from: [9, 17]" | 8:25 /rules/0/limits/send-from: send-from is one value.
          valid-days: 2             | "send-from: '17:00', send-until: '09:00'" | 8:46 /rules/0/limits/send-until: send-until is not later than send-from; 00:00 is the end of the day.
          valid-days: 2             | "send-from: '09:00', send-until: '09:00'" | 8:46 /rules/0/limits/send-until: send-until is not later than send-from; 00:00 is the end of the day.
          valid-days: 2             | per-patron-a-day: 0  | 8:32 /rules/0/limits/per-patron-a-day: per-patron-a-day is a whole number from 1 to 100.
          valid-days: 2             | per-patron-a-day: 101 | 8:32 /rules/0/limits/per-patron-a-day: per-patron-a-day is a whole number from 1 to 100.
          """)
  void aMistakeIsToldWithItsPlace(String right, String wrong, String told) {
    String text = GOOD.replace(right.replace("\\n", "\n"), wrong);
    assertThat(text).isNotEqualTo(GOOD);
    assertThat(told(text)).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                       | 1:1 : There is nothing here.
          "rules: 1"               | 1:8 /rules: This should be a list of at most 200 rules.
          "{}"                     | 1:1 : rules is missing.
          "rules: [*a]"            | 1:9 : Write it out: there are no aliases here.
          "rules: [&a {id: x}, *a]" | 1:21 : Write it out: there are no aliases here.
          """)
  void whatIsNoBookIsTold(String text, String told) {
    assertThat(told(text)).containsExactly(told);
  }

  @Test
  void mistakesOfEveryRuleAreToldAtOnce() {
    String second = GOOD.substring(GOOD.indexOf("  - ")).replace("id: soon", "id: late");
    String text = GOOD.replace("name: Soon", "name: ''") + second.replace("before: 7", "after: 7");
    assertThat(told(text))
        .containsExactly(
            "3:11 /rules/0/name: name is a text of 1 to 100 characters.",
            "13:11 /rules/1/when: A card is expiring only before or on its last day: use before or"
                + " on.");
  }

  @Test
  void twoRulesOfOneIdAreTold() {
    assertThat(told(GOOD + GOOD.substring(GOOD.indexOf("  - "))))
        .containsExactly("10:5 /rules/1: There are two rules with the id soon.");
  }

  @Test
  void aRuleThatRenewsSendsNothing() {
    assertThat(told(GOOD.replace("card-expiring", "loan-to-renew")))
        .containsExactly(
            "7:11 /rules/0/send: A rule that renews sends nothing: tell patrons by rules of the"
                + " events loan-renewed and renewal-refused.");
  }

  @Test
  void aRuleThatRenewsHasNoLimitsOfMessages() {
    String sends = "    send: {by: email, template: T}\n";
    String renews = GOOD.replace("card-expiring", "loan-to-renew").replace(sends, "");
    for (String limit :
        List.of("send-from: '09:00'", "send-until: '09:00'", "per-patron-a-day: 1")) {
      assertThat(told(renews.replace("valid-days: 2", limit)))
          .as(limit)
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains(
              "/rules/0/limits/" + limit.split(":")[0] + ": A rule that renews sends nothing");
    }
  }

  @Test
  void hoursOfARuleMayHaveOneEndAlone() {
    assertThat(hours("send-from: '09:30'"))
        .isEqualTo(new SendingHours(LocalTime.of(9, 30), LocalTime.MIDNIGHT));
    assertThat(hours("send-until: '09:30'"))
        .isEqualTo(new SendingHours(LocalTime.MIDNIGHT, LocalTime.of(9, 30)));
    assertThat(hours("send-from: '09:30', send-until: '00:00'"))
        .isEqualTo(new SendingHours(LocalTime.of(9, 30), LocalTime.MIDNIGHT));
    assertThat(hours("mandatory: true")).isEqualTo(SendingHours.ALL_DAY);
  }

  private static SendingHours hours(String limits) {
    return Made.rule("r", "card-expiring", "{before: 7}", "limits: {" + limits + "}")
        .limits()
        .hours();
  }

  @Test
  void tooManyRulesAreTold() {
    assertThat(BookText.read(rules(200))).isInstanceOf(Reading.Good.class);
    assertThat(told(rules(201)))
        .containsExactly("2:3 /rules: This should be a list of at most 200 rules.");
  }

  @Test
  void tenThousandConditionsAreToldOnce() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{tag: t" + i + "}")
            .collect(Collectors.joining(","));
    assertThat(told(GOOD.replace("{group: Adult}", "{any: [" + many + "]}")))
        .singleElement()
        .asString()
        .endsWith("A rule has at most 200 conditions.");
  }

  @Test
  void deepNestingIsTold() {
    String deep = "{not: ".repeat(5_000) + "{group: Adult}" + "}".repeat(5_000);
    assertThat(told(GOOD.replace("{group: Adult}", deep)))
        .singleElement()
        .asString()
        .endsWith("Lists and maps are nested more than is needed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {all: [{group: Adult}, {group: Student}]}                        | true
          {group: Adult, all: [{all: [{group: [Student, Child]}]}]}        | true
          {group: Adult, all: [{group: [ADULT, Student]}]}                 | false
          {group: Adult, all: [{group: 3f2504e0-4f89-11d3-9a0c-0305e82c3301}]} | false
          {all: [{tag: a}, {tag: b}]}                                      | false
          {all: [{age: {under: 18}}, {age: {from: 18}}]}                   | true
          {all: [{age: {under: 19}}, {age: {from: 18}}]}                   | false
          {age: {under: 18}, all: [{balance: {from: 18}}]}                 | false
          {any: [{active: true}, {active: false}]}                         | false
          {any: [{active: true}, {all: [{active: true}, {active: false}]}]} | true
          {group: Adult, not: {group: Adult}}                              | true
          {age: {from: 18.0}, not: {age: {from: 18}}}                      | true
          {group: Adult, not: {group: Student}}                            | false
          """)
  void conditionsThatNobodyMeetsAreTold(String condition, boolean contradicts) {
    List<String> told = told(GOOD.replace("{group: Adult}", condition));
    assertThat(told).hasSize(contradicts ? 1 : 0);
    assertThat(told).allMatch(one -> one.endsWith("No patron can meet these conditions together."));
  }

  private static String rules(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> GOOD.substring(GOOD.indexOf("  - ")).replace("id: soon", "id: r" + i))
        .collect(Collectors.joining("", "rules:\n", ""));
  }

  /** All mistakes of a text, which are there in French too. */
  private static List<String> told(String text) {
    Reading<RuleBook> reading = BookText.read(text);
    return reading instanceof Reading.Bad<RuleBook> bad
        ? bad.mistakes().stream().map(BookTextTest::told).toList()
        : List.of();
  }

  private static String told(Mistake one) {
    assertThat(TEXTS.of(one.message(), Language.FRENCH))
        .isNotEqualTo(TEXTS.of(one.message(), Language.ENGLISH));
    return "%d:%d %s: %s"
        .formatted(
            one.line(), one.column(), one.pointer(), TEXTS.of(one.message(), Language.ENGLISH));
  }
}
