package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template says is looked at before a rule sends by it. */
class TemplateCheckTest {
  private static final NoticeRule CARD = Made.rule("r", "card-expiring", "{on: true}");
  private static final NoticeRule LOANS =
      Made.rule("r", "loan-due", "{on: true}", "send: {by: email, template: T}");
  private static final NoticeRule LOAN =
      Made.rule("r", "loan-due", "{on: true}", "send: {by: email, template: T, digest: false}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good until {{user.expiresOn}}, {{{user.barcode}}} {{& user.lastName }}",
        "{{#user}}{{firstName}} {{^middleName}}no other{{/middleName}}{{/user}}",
        "{{user.expirationDate}} {{user.expirationDateTime}}",
        "{{! a note of {whoever} wrote it }}words { } }}",
        "{{#user.middleName}}{{.}}{{/user.middleName}} {{recipient.preferredFirstName}}"
      })
  void whatAMessageOfACardHasIsNamed(String body) {
    assertThat(why(CARD, body)).isEmpty();
  }

  @Test
  void whatIsOfALoanStandsInTheSectionOfLoansOrAloneWhereAMessageHasOne() {
    String each = "{{#loans}}{{item.title}} {{loan.dueOn}} {{user.lastName}}{{/loans}}";
    assertThat(why(LOANS, each)).isEmpty();
    assertThat(why(LOAN, each + " {{item.title}} {{loan.dueDateTime}}")).isEmpty();
    assertThat(why(LOANS, "{{item.title}}"))
        .containsExactly(Message.of("broken.token-of-one", "{{item.title}}", "en"));
  }

  @Test
  void aTokenThatWouldLeaveAHoleIsNamed() {
    assertThat(why(CARD, "{{user.expirationDay}} {{user.expirationDay}}"))
        .containsExactly(Message.of("broken.token", "{{user.expirationDay}}", "en"));
    assertThat(why(LOAN, "{{#loans}}{{item.titel}}{{/loans}}"))
        .containsExactly(Message.of("broken.token", "{{item.titel}}", "en"));
    assertThat(why(CARD, "<p>{{user}}</p>"))
        .as("all that is known of somebody is no text")
        .containsExactly(Message.of("broken.token", "{{user}}", "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{item.effectiveLocationSpecific}}",
        "{{loan.additionalInfo}}",
        "{{user.primaryCity}}",
        "{{request.servicePointPickup}}",
        "{{feeCharge.amount}}",
        "{{user.barcodeImage}}"
      })
  void aTokenOfFoliosOwnNoticesThatIsNotGivenIsToldAsSuch(String token) {
    assertThat(why(LOAN, "Words " + token))
        .containsExactly(Message.of("broken.token-not-given", token, "en"));
  }

  @Test
  void aCardHasNoLoans() {
    assertThat(why(CARD, "<p>{{#loans}}<b>{{item.title}}</b>{{/loans}}</p>"))
        .containsExactly(
            Message.of("broken.token-not-given", "{{loans}}", "en"),
            Message.of("broken.token-not-given", "{{item.title}}", "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{user.lastName",
        "{{#user}}{{lastName}}",
        "{{lastName}}{{/user}}",
        "{{#user}}{{#recipient}}{{/user}}{{/recipient}}",
        "a {{ b {{user.lastName}}"
      })
  void whatFolioCouldNotFillInIsTold(String body) {
    assertThat(why(CARD, body)).contains(Message.of("broken.template-text", "T", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{> another}}", "{{=<% %>=}}", "{{<parent}}", "{{$block}}"})
  void partsOfOtherTemplatesAreNoTokens(String body) {
    assertThat(why(CARD, "Words " + body)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<p></p>", "<p>&nbsp;<br/>\u00a0</p>", "<!-- words -->"})
  void aTemplateWithoutATextIsTold(String body) {
    assertThat(why(CARD, body)).containsExactly(Message.of("broken.body", "T", "en"));
  }

  @Test
  void anEmailNeedsASubjectAndALetterNone() {
    NoticeRule letter =
        Made.rule("r", "card-expiring", "{on: true}", "send: {by: print, template: T}");
    Template bare = Template.of(Map.of("fr", new Template.Text(" ", "Words")));
    assertThat(why(CARD, bare)).containsExactly(Message.of("broken.header", "T", "fr"));
    assertThat(why(letter, bare)).isEmpty();
  }

  @Test
  void everyLanguageIsLookedAtAndATemplateWithoutOneIsNotReady() {
    assertThat(why(CARD, Template.of(Map.of())))
        .containsExactly(Message.of("broken.language", "T"));
    Template two =
        Template.of(
            Map.of(
                "en", new Template.Text("Card", "Words"),
                "de", new Template.Text("Karte {{card}}", "Worte")));
    assertThat(why(CARD, two)).containsExactly(Message.of("broken.token", "{{card}}", "de"));
  }

  @Test
  void aPictureIsSomethingToSee() {
    assertThat(why(CARD, "<img src='https://example.org/card.png'>")).isEmpty();
  }

  private static List<Message> why(NoticeRule rule, String body) {
    return why(rule, Template.of(Map.of("en", new Template.Text("Notice", body))));
  }

  private static List<Message> why(NoticeRule rule, Template template) {
    Readiness readiness = Readiness.of(rule, Made.EVER, Made.NAMES, name -> Optional.of(template));
    return readiness instanceof Readiness.Broken broken ? broken.why() : List.of();
  }
}
