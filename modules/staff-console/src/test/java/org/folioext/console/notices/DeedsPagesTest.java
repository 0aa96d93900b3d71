package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.console.DeedsStub;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.PreviewStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people did: listed, narrowed, taken away, and offered to who may see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedsPagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String LIST = HOME + "/deeds";
  private static final String SEES = "patron-notices.deeds.collection.get";
  private static final String TAKES = "patron-notices.deeds.export.get";
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final DeedsStub deeds = new DeedsStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    deeds.asUsual();
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  private List<String> asked() {
    return notices.asked().stream()
        .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8))
        .filter(one -> one.contains("/deeds"))
        .toList();
  }

  @Test
  void whatPeopleDidIsListedWithWhomAndWhatItWasAbout() {
    assertThat(visitor.get(LIST).bodyAsString())
        .contains("<h2>What a patron wants written down</h2>", "<h2>Rule removed</h2>")
        .contains("href=\"" + LIST + "?who=" + PatronNoticesStub.USER + "\"", "no person")
        .contains("href=\"" + HOME + "/patrons/" + PatronFlagsStub.PATRON + "\">Moosbach, Edda<")
        .contains("href=\"" + HOME + "/messages/" + MessagesStub.MESSAGE + "\"")
        .contains("href=\"" + HOME + "/runs/" + RunsStub.RUN + "\"")
        .contains("href=\"" + HOME + "/preview/one/" + PreviewStub.PREVIEW + "\"")
        .contains("href=\"" + HOME + "/rules/one/" + PatronNoticesStub.RULE + "\">plain<")
        .doesNotContain(HOME + "/rules/one/gone")
        .contains("Because: <span class=\"text\">it did not arrive", "How many: <span")
        .contains("data-label=\"Before\">plain<", "page=2");
  }

  @Test
  void whoIsForgottenHasNoPage() {
    deeds.areAbout(NOBODY);
    assertThat(visitor.get(LIST).bodyAsString())
        .contains("who is no longer known here")
        .doesNotContain(NOBODY);
  }

  @Test
  void theyAreNarrowedByWhoWhatWhenAndAboutWhat() {
    String page =
        visitor
            .get(
                LIST
                    + "?kind=rule-on&about=card-expired&from=2026-03-01&to=2026-03-31&page=2&who="
                    + PatronNoticesStub.USER)
            .bodyAsString();
    assertThat(asked())
        .containsExactly(
            "GET /patron-notices/deeds?query=userId==\""
                + PatronNoticesStub.USER
                + "\" and kind==\"rule-on\" and ruleId==\"card-expired\""
                + " and date>=\"2026-03-01T00:00:00Z\" and date<\"2026-04-01T00:00:00Z\""
                + "&offset=25&limit=25");
    assertThat(page)
        .contains("<option value=\"rule-on\" selected>Rule switched on</option>")
        .contains("name=\"about\"", "value=\"card-expired\"", "value=\"2026-03-31\"");
  }

  @Test
  void anIdIsThatOfAPatronARunAMessageOrAPreview() {
    String id = RunsStub.RUN;
    visitor.get(LIST + "?about=" + id);
    assertThat(asked().get(0))
        .contains(
            "(patronId==\"" + id + "\" or runId==\"" + id + "\" or messageId==\"" + id + "\"");
  }

  @Test
  void whatIsNoIdOrKindIsNotHeeded() {
    visitor.get(LIST + "?who=me&kind=x&about=%22%20or%20kind==x");
    assertThat(asked()).containsExactly("GET /patron-notices/deeds?offset=0&limit=25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/table"})
  void daysThatAreNoneAreSaidToBeWrongAndNothingIsAsked(String page) {
    HttpResponse<Buffer> wrong = visitor.get(LIST + page + "?from=2026-03-02&to=2026-03-01");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString())
        .contains("Choose days, the last not before the first.")
        .doesNotContain("href=\"" + LIST + "/table");
    assertThat(asked()).isEmpty();
  }

  @Test
  void theTableIsTakenAwayAsItIsShown() {
    assertThat(visitor.get(LIST + "?kind=rule-on").bodyAsString())
        .contains("href=\"" + LIST + "/table?kind=rule-on\"");
    HttpResponse<Buffer> table = visitor.get(LIST + "/table?kind=rule-on");
    assertThat(table.getHeader("Content-Disposition")).contains("notices-deeds.csv");
    assertThat(asked()).contains("GET /patron-notices/deeds/export?query=kind==\"rule-on\"");
  }

  @ParameterizedTest
  @CsvSource({
    "patron-notices.rules.collection.get, false, false",
    SEES + ", true, false",
    SEES + " " + TAKES + ", true, true"
  })
  void itIsOfferedToThoseAloneWhoMaySeeIt(String rights, boolean seen, boolean taken) {
    Town other = new Town();
    try {
      new DeedsStub(new PatronNoticesStub(other));
      other.tellsRights(Town.NORTH, new JsonArray(List.of(rights.split(" "))));
      Visitor one = other.signedIn(Town.NORTH);
      String rules = one.get(HOME + "/rules").bodyAsString();
      assertThat(rules).contains("href=\"" + HOME + "/statistics\"");
      assertThat(rules.contains("href=\"" + LIST + "\"")).isEqualTo(seen);
      assertThat(one.get(LIST).bodyAsString().contains(LIST + "/table")).isEqualTo(taken);
    } finally {
      other.close();
    }
  }

  @Test
  void whoMayNotSeeItIsToldWhichRightIsMissing() {
    town.allows(Town.NORTH, PatronNoticesStub.permissionsBut(SEES));
    HttpResponse<Buffer> refused = visitor.get(LIST);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>" + SEES + "</code>");
  }

  @Test
  void aModuleThatFailsIsToldInPlainWords() {
    notices.fails();
    assertThat(visitor.get(LIST).bodyAsString()).contains("The module made a mistake");
    assertThat(visitor.get(LIST + "/table").statusCode()).isEqualTo(502);
  }
}
