package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of messages, and what leads to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageListPagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String LIST = HOME + "/messages";
  private static final String ONE = LIST + "/" + MessagesStub.MESSAGE;

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final MessagesStub messages = new MessagesStub(notices);
  private final RunsStub runs = new RunsStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    messages.asUsual();
    runs.asUsual();
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  private List<String> asked() {
    return notices.asked().stream()
        .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void aModuleThatFailsIsToldInPlainWords() {
    notices.fails();
    HttpResponse<Buffer> failed = visitor.get(LIST);
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.bodyAsString()).contains("The module made a mistake");
  }

  @Test
  void messagesAreListedWithWhomTheyGoToAndWhatBecameOfThem() {
    assertThat(visitor.get(LIST).bodyAsString())
        .contains("<a href=\"" + ONE + "\">Creutzbach, Amir</a>", "about Moosbach, Edda")
        .contains("Mar 1, 2026", "Sent</span>", "because plain")
        .contains("<a href=\"" + LIST + "?state=unknown\">Nobody can tell</a>", "page=2");
  }

  @Test
  void aListIsNarrowedByStateChannelRulePatronAndDays() {
    String page =
        visitor
            .get(
                LIST
                    + "?state=unknown&channel=email&rule=card-expired&from=2026-03-01&to=2026-03-31&page=3&patron="
                    + PatronFlagsStub.PATRON)
            .bodyAsString();
    String id = PatronFlagsStub.PATRON;
    assertThat(asked())
        .contains(
            "GET /patron-notices/messages?query=state==\"unknown\" and channel==\"email\" and"
                + " rule==\"card-expired\" and (patronId==\""
                + id
                + "\" or recipientId==\""
                + id
                + "\") and localDate>=\"2026-03-01\" and localDate<=\"2026-03-31\""
                + "&offset=50&limit=25");
    assertThat(page)
        .contains("They are never sent again by themselves", "Messages of everybody")
        .contains("value=\"card-expired\" selected", "value=\"email\" selected")
        .contains("name=\"state\" value=\"unknown\"", "value=\"2026-03-01\"")
        .containsPattern("rel=\"next\"[^>]*page=4");
  }

  @Test
  void whatIsNoStateChannelPatronOrPageIsNotHeeded() {
    visitor.get(LIST + "?state=lost&channel=owl&patron=%27%20or%201%3D1&page=-9");
    assertThat(asked()).contains("GET /patron-notices/messages?offset=0&limit=25");
  }

  @Test
  void aRuleThatIsNotThereIsAskedForInQuotesAndFindsNothing() {
    visitor.get(LIST + "?rule=x%22%20or%20state%3D%3D%22sent");
    assertThat(asked())
        .contains(
            "GET /patron-notices/messages?query=rule==\"x\\\" or state==\\\"sent\""
                + "&offset=0&limit=25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-02-30",
        "from=2026-03-02&to=2026-03-01",
        "from=%2B999999999-01-01"
      })
  void daysThatAreNoneAreSaidToBeWrongAndNothingIsAsked(String days) {
    HttpResponse<Buffer> wrong = visitor.get(LIST + "?" + days);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString()).contains("Choose days, the last not before the first.");
    assertThat(asked()).noneMatch(one -> one.contains("/messages"));
  }

  @Test
  void whoMayNotSeeMessagesIsToldWhichRightIsMissing() {
    town.allows(
        Town.NORTH, PatronNoticesStub.permissionsBut("patron-notices.messages.collection.get"));
    HttpResponse<Buffer> refused = visitor.get(LIST);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString())
        .contains("<code>patron-notices.messages.collection.get</code>");
  }

  @Test
  void todayAndSendingLeadToTheMessagesThatAreMeant() {
    String unknown = "<a href=\"" + LIST + "?state=unknown\">";
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains(unknown + "Of 2 messages nobody can tell whether it went out.");
    assertThat(visitor.get(HOME + "/sending").bodyAsString())
        .contains(unknown, LIST + "?state=failed");
  }
}
