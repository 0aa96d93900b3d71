package org.folioext.patronnotices.domain.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapi.text.Language;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** Why a patron gets something, or does not, in words; personal values only for whom may see. */
class DecisionSentenceTest {
  private static final LocalDate DAY = Made.day("2026-07-01");
  private static final Patron PATRON =
      PatronMaker.patron()
          .group(Made.ADULT)
          .born("1977-07-07")
          .owes("4711.00")
          .tags("canarytag")
          .custom("campus", "canarycampus")
          .make();

  @Test
  void whatHappensIsTold() {
    Decision decision = decide("{group: Adult}");
    assertThat(sentence(Language.ENGLISH, true).outcome(decision))
        .isEqualTo("An e-mail goes out, in the language en.");
    assertThat(sentence(Language.FRENCH, true).outcome(decision))
        .isEqualTo("Un courriel part, en langue en.");
    assertThat(sentence(Language.ENGLISH, false).values(decide("{group: Student}")))
        .isEqualTo("group: Adult");
  }

  @Test
  void personalValuesAreHiddenFromWhomMayNotSeeThem() {
    List<String> told =
        Stream.of(
                "{age: {under: 1}}",
                "{balance: {under: 1}}",
                "{tag: none}",
                "{custom: {field: campus, is: x}}")
            .map(whom -> sentence(Language.ENGLISH, false).values(decide(whom)))
            .toList();
    assertThat(told)
        .containsExactly(
            "age: (hidden)", "balance: (hidden)", "tags: (hidden)", "campus: (hidden)");
    assertThat(sentence(Language.FRENCH, true).values(decide("{age: {under: 1}}")))
        .isEqualTo("âge: 48");
  }

  @Test
  void whatIsNotThereIsSaidToBeNotThere() {
    assertThat(sentence(Language.ENGLISH, true).values(decide("{open-loans: {under: 1}}")))
        .isEqualTo("open loans: (none)");
  }

  @Test
  void noTextOfADecisionOrAPatronTellsAnythingPersonal() {
    Decision decision = decide("{age: {under: 1}}");
    assertThat(
            decision.toString()
                + decision.candidate()
                + PATRON
                + sentence(Language.ENGLISH, true).seen(decision))
        .contains(Made.PATRON.toString())
        .doesNotContain("1977-07", "4711.", "canary", "=48");
  }

  private static DecisionSentence sentence(Language language, boolean personal) {
    return new DecisionSentence(NoticeTexts.all(), language, Made.NAMES, personal);
  }

  private static Decision decide(String whom) {
    NoticeRule rule = Made.rule("r", "card-expiring", "{on: true}", "for: " + whom);
    return Made.planner(rule)
        .decide(Made.of(PATRON, Made.expiring(PATRON, DAY)), DAY, History.NONE)
        .get(0);
  }
}
