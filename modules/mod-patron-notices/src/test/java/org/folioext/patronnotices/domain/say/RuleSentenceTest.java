package org.folioext.patronnotices.domain.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules read like something that a colleague would say. */
class RuleSentenceTest {
  private static final Texts TEXTS = NoticeTexts.all();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          card-expiring   | {before: 7}          | 7 days before the card expires, all patrons are told. | 7 jours avant l'expiration de la carte, tous les usagers sont avertis.
          card-expiring   | {before: 1}          | On the day before the card expires, all patrons are told. | La veille de l'expiration de la carte, tous les usagers sont avertis.
          card-expiring   | "{before: [7, 30, 14]}" | 30, 14 and 7 days before the card expires, all patrons are told. | 30, 14 et 7 jours avant l'expiration de la carte, tous les usagers sont avertis.
          card-expired    | {after: 1}           | On the day after the card expired, all patrons are told. | Le lendemain de l'expiration de la carte, tous les usagers sont avertis.
          loan-due        | "{before: 2, on: true, after: [7, 14]}" | 2 days before the loan is due, on the day on which the loan is due and 7 and 14 days after the loan is due, all patrons are told. | 2 jours avant l'échéance du prêt, le jour de l'échéance du prêt et 7 et 14 jours après l'échéance du prêt, tous les usagers sont avertis.
          loan-due        | "{every: {days: 7, from: 1, times: 4}}" | Every 7 days, first on the day after the loan is due, 4 times, all patrons are told. | Tous les 7 jours, la première fois le lendemain de l'échéance du prêt, 4 fois, tous les usagers sont avertis.
          loan-due        | "{every: {days: 1, from: 3, times: 5}}" | Every day, first 3 days after the loan is due, 5 times, all patrons are told. | Tous les jours, la première fois 3 jours après l'échéance du prêt, 5 fois, tous les usagers sont avertis.
          flag-raised     | {on: true}           | On the day on which the flag was raised, all patrons are told. | Le jour de la pose du signalement, tous les usagers sont avertis.
          renewal-refused | {after: 1}           | On the day after the renewal was refused, all patrons are told. | Le lendemain de l'échec de la prolongation, tous les usagers sont avertis.
          loan-renewed    | {on: true}           | On the day on which the loan was renewed, all patrons are told. | Le jour de la prolongation, tous les usagers sont avertis.
          """)
  void days(String event, String when, String english, String french) {
    NoticeRule rule = Made.rule("r", event, when);
    assertThat(new RuleSentence(TEXTS, Language.ENGLISH).of(rule)).startsWith(english + " They");
    assertThat(new RuleSentence(TEXTS, Language.FRENCH).of(rule)).startsWith(french + " Ils");
  }

  @Test
  void aWholeRule() {
    NoticeRule rule =
        Made.rule(
            "r",
            "card-expiring",
            "{before: 30}",
            "also: true",
            "for: {group: [Adult, Student, Staff], not: {tag: family}}",
            "send: {by: [email, print, note], template: Soon}",
            "limits: {valid-days: 1, closed-days: wait, mandatory: true}");
    assertThat(new RuleSentence(TEXTS, Language.ENGLISH).of(rule))
        .isEqualTo(
            "30 days before the card expires, patrons who are in the group Adult, Student or Staff"
                + " and are not tagged family are told. They get e-mail, else a letter, else a"
                + " note at the desk, by the template Soon. All of a day is one message. What could"
                + " not be done that day is made up on the next. On a day on which the library is"
                + " closed it waits for the next open one. Patrons cannot opt out. It acts even"
                + " where an earlier rule does.");
    assertThat(new RuleSentence(TEXTS, Language.FRENCH).of(rule))
        .isEqualTo(
            "30 jours avant l'expiration de la carte, les usagers qui sont du groupe Adult, Student"
                + " ou Staff et ne portent pas l'étiquette family sont avertis. Ils reçoivent un"
                + " courriel, sinon une lettre, sinon une note au comptoir, selon le modèle Soon."
                + " Tout ce qui est d'un jour fait un seul message. Ce qui n'a pu se faire ce"
                + " jour-là est rattrapé le lendemain. Un jour de fermeture, elle attend le"
                + " prochain jour d'ouverture. Les usagers ne peuvent pas y renoncer. Elle agit"
                + " même là où une règle antérieure agit.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "send-from: '09:00', send-until: '17:00'" | Its notices go out from 09:00 to 17:00 alone, as far as the library's hours reach. | Ses avis ne partent que de 09:00 à 17:00, dans les limites des heures de la bibliothèque.
          "send-from: '09:00'"  | Its notices go out from 09:00 on, as far as the library's hours reach. | Ses avis ne partent qu'à partir de 09:00, dans les limites des heures de la bibliothèque.
          "send-until: '17:00'" | Its notices go out before 17:00 alone, as far as the library's hours reach. | Ses avis ne partent qu'avant 17:00, dans les limites des heures de la bibliothèque.
          per-patron-a-day: 1   | A person gets at most one message of it on a day. | Une personne reçoit au plus un message de cette règle par jour.
          per-patron-a-day: 3   | A person gets at most 3 messages of it on a day. | Une personne reçoit au plus 3 messages de cette règle par jour.
          """)
  void limitsOfItsMessages(String limit, String english, String french) {
    NoticeRule rule =
        Made.rule("r", "card-expiring", "{before: 7}", "limits: {valid-days: 2, " + limit + "}");
    assertThat(new RuleSentence(TEXTS, Language.ENGLISH).of(rule))
        .endsWith("is made up within 2 days. " + english);
    assertThat(new RuleSentence(TEXTS, Language.FRENCH).of(rule)).endsWith(". " + french);
  }

  @Test
  void aRuleThatRenews() {
    NoticeRule rule =
        Made.rule(
            "r",
            "loan-to-renew",
            "{before: 2}",
            "for: {item-type: DVD}",
            "limits: {valid-days: 0}");
    assertThat(new RuleSentence(TEXTS, Language.ENGLISH).of(rule))
        .isEqualTo(
            "2 days before the loan is due, the loan of patrons who have an item of the type DVD is"
                + " renewed. What could not be done that day is not made up.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {age: {from: 18, under: 65}}        | are 18 or older, but under 65
          {not: {age: {from: 18}}}            | are under 18
          {balance: {from: 10.5}}             | owe 10.5 or more
          {open-loans: {under: 3}}            | have fewer than 3 open loans
          {custom: {field: campus, is: [n, s]}} | have n or s in the field campus
          {not: {custom: {field: campus}}}    | have nothing in the field campus
          {department: none}                  | are in no department
          {not: {department: none}}           | are in a department
          {active: false}                     | are not active
          {not: {active: false}}              | are active
          {any: [{tag: a}, {tag: b}]}         | are tagged a or are tagged b
          {not: {any: [{tag: a}, {tag: b}]}}  | are not tagged a and are not tagged b
          {not: {all: [{tag: a}, {tag: b}]}}  | are not tagged a or are not tagged b
          {active: true, any: [{tag: a}, {tag: b}]} | are active and (are tagged a or are tagged b)
          {active: true, all: [{any: [{tag: a}, {tag: b}]}]} | are active and (are tagged a or are tagged b)
          """)
  void conditions(String condition, String words) {
    assertThat(
            new ConditionWords(TEXTS, Language.ENGLISH)
                .of(Made.condition("card-expiring", "for: " + condition)))
        .isEqualTo(words);
  }
}
