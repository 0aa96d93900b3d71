package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.group.Rules.good;
import static org.folioext.patronflags.domain.group.Rules.when;

import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.book.FlagTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  private static final Texts TEXTS = FlagTexts.all();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {group: [Child, Teen], age: {from: 18}} | Flags a patron who is in the group Child or Teen and is 18 or older.
          {group: A, any: [{tag: x}, {department: none}]} | Flags a patron who is in the group A and (has the tag x or is in no department).
          {not: {all: [{group: A}, {active: true}]}} | Flags a patron who is not in the group A or is not active.
          {not: {any: [{expiry: never}, {expiry: {beyond: 30}}]}} | Flags a patron who has a card that expires and has a card that expires within 30 days from today.
          {expiry: {beyond: offset}}              | Flags a patron who has a card that expires later than a new card of the group would, or never.
          {not: {age: {from: 3, under: 18}}}      | Flags a patron who is under 3, or 18 or older.
          """)
  void aRuleIsToldInPlainWords(String condition, String said) {
    assertThat(new Sentence(TEXTS, Language.ENGLISH).of(good(when(condition)))).isEqualTo(said);
  }

  @Test
  void andInFrench() {
    assertThat(new Sentence(TEXTS, Language.FRENCH).of(good(Rules.CHILD)))
        .isEqualTo("Signale un usager qui est dans le groupe Child et a 18 ans ou plus.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {group: A}
          {age: {from: 3}}
          {age: {under: 3}}
          {age: {from: 3, under: 5}}
          {department: any}
          {department: A}
          {expiry: {beyond: 3}}
          {expiry: {beyond: offset}}
          {expiry: never}
          {tag: A}
          {active: true}
          {active: false}
          """)
  void everyConditionAndItsContraryAreToldInEveryLanguage(String condition) {
    for (Language language : Language.values()) {
      Sentence sentence = new Sentence(TEXTS, language);
      String said = sentence.of(good(when(condition)));
      String contrary = sentence.of(good(when("{not: " + condition + "}")));
      assertThat(said).isNotEqualTo(contrary).doesNotContain("{");
    }
  }
}
