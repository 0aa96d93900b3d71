package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message: looked at, settled, sent once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagePagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String LIST = HOME + "/messages";
  private static final String ONE = LIST + "/" + MessagesStub.MESSAGE;
  private static final String AGAIN = LIST + "/" + MessagesStub.AGAIN;

  private static final String AGAIN_CANCELLED = MessagesStub.AGAIN + "/cancel";

  private static final Map<String, String> WHY = Map.of("because", "not-received");

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final MessagesStub messages = new MessagesStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    messages.asUsual();
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  @Test
  void aMessageSaysWhatItTellsOfAndWhatHappenedToIt() {
    assertThat(visitor.get(AGAIN).bodyAsString())
        .contains("<h1 id=\"title\">Message to Creutzbach, Amir</h1>", "Sent</span>")
        .contains("plain in plain words", "because plain")
        .contains("Card expires soon, Mar 31, 2026 <span class=\"small\">30 days before</span>")
        .contains("Mar 1, 2026, 10:00", "<dd>German</dd>", "<dd>E-mail</dd>")
        .contains(HOME + "/patrons/" + PatronFlagsStub.PATRON, "the message before")
        .contains("<dd>The patron says that it did not come</dd>")
        .contains("<code>" + MessagesStub.AGAIN + "</code>")
        .doesNotContain("/settle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "44444444-0000-4000-8000-00000000ffff", "..%2Frules", "%22"})
  void aMessageThatIsNotThereIsNotFound(String id) {
    assertThat(visitor.get(LIST + "/" + id).statusCode()).isEqualTo(404);
    assertThat(visitor.get(LIST + "/" + id + "/resend").statusCode()).isEqualTo(404);
  }

  @Test
  void whatBecameOfAnUnknownMessageIsSaidByAPerson() {
    messages.isIn("unknown");
    assertThat(visitor.get(ONE).bodyAsString())
        .contains("What became of it is yours to say", "value=\"given-up\"")
        .doesNotContain(ONE + "/resend");
    HttpResponse<Buffer> done = send(ONE + "/settle", Map.of("outcome", "not-sent"));
    assertThat(done.getHeader("Location")).isEqualTo(ONE + "?done=settled");
    assertThat(notices.change().encode()).isEqualTo("{\"outcome\":\"not-sent\"}");
    assertThat(visitor.get(ONE + "?done=settled").bodyAsString()).contains("It is recorded.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lost", "sent "})
  void whoSaysNothingOfUseSettlesNothing(String outcome) {
    messages.isIn("unknown");
    HttpResponse<Buffer> asked = send(ONE + "/settle", Map.of("outcome", outcome + "?"));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.bodyAsString()).contains("Choose what became of it.");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void aMessageThatAColleagueSettledFirstSaysSo() {
    notices.refuses(409, "message-not-unknown", "It is known what became of it.", Map.of());
    HttpResponse<Buffer> refused = send(ONE + "/settle", Map.of("outcome", "sent"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("It is known what became of it.", "Message to Creutzbach, Amir");
  }

  @Test
  void aMessageIsSentOnceMoreAfterAQuestion() {
    assertThat(visitor.get(ONE).bodyAsString()).contains("href=\"" + ONE + "/resend\"");
    assertThat(visitor.get(ONE + "/resend").bodyAsString())
        .contains("Creutzbach, Amir gets the message of Mar 1, 2026 again")
        .contains("recorded with your name", "action=\"" + ONE + "/resend\"");
    assertThat(notices.changes()).isEmpty();
    HttpResponse<Buffer> done = send(ONE + "/resend", WHY);
    assertThat(done.getHeader("Location")).isEqualTo(AGAIN + "?done=resent");
    assertThat(notices.changes())
        .hasSize(1)
        .first()
        .asString()
        .contains(MessagesStub.MESSAGE + "/resend?because=not-received");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "since I can"})
  void whoSaysNotWhyHasNothingSent(String because) {
    HttpResponse<Buffer> asked = send(ONE + "/resend", Map.of("because", because));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.bodyAsString()).contains("Choose why it is sent once more.");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void aMessageWhoseFirstIsStillUnderWayIsNotSentAndSaysSo() {
    notices.refuses(409, "message-under-way", "The message is still under way.", Map.of());
    HttpResponse<Buffer> refused = send(ONE + "/resend", WHY);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("The message is still under way.", "<h1>Send it once more</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "calling", "taken", "unknown", "dropped"})
  void aMessageThatIsNotDoneWithIsNotOfferedToBeSentAgain(String state) {
    messages.isIn(state);
    messages.isLookedUp();
    assertThat(visitor.get(ONE).bodyAsString()).doesNotContain(ONE + "/resend");
    assertThat(visitor.get(ONE + "/resend").bodyAsString())
        .contains("It is still open what becomes of this message")
        .doesNotContain("<form method=\"post\" action=\"" + ONE);
  }

  @Test
  void aLetterThatFolioTookIsDoneWithAndCanBePrintedAgain() {
    messages.isIn("taken");
    assertThat(visitor.get(ONE).bodyAsString()).contains(ONE + "/resend");
  }

  @Test
  void aMessageWhoseWordsAreGoneCannotBeSentAgain() {
    messages.keepsNoText();
    assertThat(visitor.get(ONE).bodyAsString())
        .contains("is not kept any more")
        .doesNotContain(ONE + "/resend");
    assertThat(visitor.get(ONE + "/resend").bodyAsString()).contains("so it cannot be sent again");
  }

  @Test
  void whatWaitsToBeSentOnceMoreIsTakenBack() {
    messages.isIn("ready");
    assertThat(visitor.get(ONE).bodyAsString()).doesNotContain(ONE + "/cancel");
    assertThat(visitor.get(AGAIN).bodyAsString()).contains("action=\"" + AGAIN + "/cancel\"");
    HttpResponse<Buffer> done = send(AGAIN + "/cancel", Map.of());
    assertThat(done.getHeader("Location")).isEqualTo(AGAIN + "?done=taken-back");
    assertThat(notices.changes()).hasSize(1).first().asString().contains(AGAIN_CANCELLED);
    assertThat(visitor.get(AGAIN + "?done=taken-back").bodyAsString())
        .contains("It is taken back, and does not go.");
    notices.refuses(409, "message-not-waiting", "It does not wait any more.", Map.of());
    assertThat(send(AGAIN + "/cancel", Map.of()).bodyAsString())
        .contains("It does not wait any more.");
  }

  @Test
  void whatAMessageSaidIsReadByWhoMay() {
    assertThat(visitor.get(ONE).bodyAsString()).contains("href=\"" + ONE + "/text\"");
    assertThat(visitor.get(ONE + "/text").bodyAsString())
        .contains("About plain", "<p class=\"text\">Dear plain</p>", "recorded with your name")
        .doesNotContain("evil()");
    town.allows(Town.NORTH, PatronNoticesStub.permissionsBut("patron-notices.messages.text.get"));
    HttpResponse<Buffer> refused = visitor.get(ONE + "/text");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-notices.messages.text.get</code>");
  }

  @Test
  void whoMayNotActIsNotAsked() {
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.messages.item.get")));
    messages.isIn("unknown");
    assertThat(visitor.get(ONE).bodyAsString()).doesNotContain(ONE + "/settle");
    messages.isIn("sent");
    assertThat(visitor.get(ONE).bodyAsString()).doesNotContain(ONE + "/resend");
    assertThat(visitor.get(ONE + "/resend").bodyAsString())
        .contains("Your account may not send messages again.");
    town.tellsNoRights(Town.NORTH);
  }

  @Test
  void whoTriesWithoutTheRightIsToldWhichOneIsMissing() {
    town.allows(
        Town.NORTH, PatronNoticesStub.permissionsBut("patron-notices.messages.resend.post"));
    HttpResponse<Buffer> refused = send(ONE + "/resend", WHY);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString())
        .contains("<code>patron-notices.messages.resend.post</code>", "Creutzbach, Amir");
  }

  @Test
  void aModuleThatFailsIsToldInPlainWords() {
    notices.fails();
    for (String page : List.of(ONE, ONE + "/resend")) {
      HttpResponse<Buffer> failed = visitor.get(page);
      assertThat(failed.statusCode()).as(page).isEqualTo(502);
      assertThat(failed.bodyAsString()).contains("The module made a mistake");
    }
  }

  @Test
  void aFormOfAnotherPageChangesNothing() {
    assertThat(visitor.post(ONE + "/resend", Map.of()).statusCode()).isEqualTo(403);
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void inFrenchTheDaysLanguagesAndDeedsAreFrench() {
    Visitor french = town.signedIn(Town.NORTH);
    french.keep("language", "fr");
    assertThat(french.get(AGAIN).bodyAsString())
        .contains("Message à Creutzbach, Amir", "<dd>allemand</dd>", "30 jours avant")
        .contains("31 mars 2026", "L’envoyer une fois de plus");
  }
}
