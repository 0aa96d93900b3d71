package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of rules: in order, switched on and off, taken away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulePagesTest {
  private static final String RULES = "/t/north/notices/rules";
  private static final String RULE = RULES + "/one/" + PatronNoticesStub.RULE;

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  @Test
  void rulesAreSentencesInOrderAndSayWhetherTheyAct() {
    assertThat(visitor.get(RULES).bodyAsString())
        .contains("1.</span> <a href=\"" + RULE + "\">plain</a>")
        .contains("<p>plain in plain words</p>")
        .contains("</span>On</span>", "acts since Feb 1, 2026")
        .contains("</span>Off</span>")
        .contains("aria-label=\"Switch off: plain\"", "aria-label=\"Switch on: plain\"");
  }

  @Test
  void aRuleThatCannotActSaysWhatIsMissing() {
    notices.readinessIs("broken");
    assertThat(visitor.get(RULES).bodyAsString())
        .contains("This rule reaches nobody")
        .contains("<li>There is no template plain</li>");
    notices.readinessIs("unknown");
    assertThat(visitor.get(RULES).bodyAsString()).contains("FOLIO could not be asked");
  }

  @Test
  void templatesAreAddedWhereRulesLackSomething() {
    assertThat(visitor.get(RULES).bodyAsString()).doesNotContain("Add their templates to FOLIO");
    notices.readinessIs("broken");
    assertThat(visitor.get(RULES).bodyAsString()).contains("Add their templates to FOLIO");
    HttpResponse<Buffer> added = send(RULES + "/templates", Map.of());
    assertThat(added.getHeader("Location")).isEqualTo(RULES + "?done=templates");
    notices.asUsual();
    notices.refuses(403, "templates-not-allowed", "FOLIO does not let you.", Map.of());
    HttpResponse<Buffer> refused = send(RULES + "/templates", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void theFirstRuleMovesDownAndTheLastUp() {
    String page = visitor.get(RULES).bodyAsString();
    assertThat(page)
        .contains("name=\"down\" value=\"" + PatronNoticesStub.RULE)
        .contains("name=\"up\" value=\"" + PatronNoticesStub.OTHER)
        .doesNotContain("name=\"up\" value=\"" + PatronNoticesStub.RULE)
        .doesNotContain("name=\"down\" value=\"" + PatronNoticesStub.OTHER);
    HttpResponse<Buffer> moved = send(RULES, Map.of("version", "7", "up", PatronNoticesStub.OTHER));
    assertThat(moved.getHeader("Location")).isEqualTo(RULES + "?done=moved");
    assertThat(notices.change().encode())
        .isEqualTo("{\"rules\":[\"card-expired\",\"card-expires-soon\"],\"orderVersion\":7}");
  }

  @Test
  void anOrderThatSomebodyElseChangedIsNotOverwritten() {
    notices.refuses(409, "version-outdated", "Changed.", Map.of("version", "8"));
    HttpResponse<Buffer> refused =
        send(RULES, Map.of("version", "7", "down", PatronNoticesStub.RULE));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("Somebody else changed this since you opened");
  }

  @Test
  void aRuleIsSwitchedAfterAQuestionWithTheVersionThatWasSeen() {
    assertThat(visitor.get(RULE + "/switch").bodyAsString())
        .contains("Switch this rule off?", "plain in plain words")
        .contains("name=\"to\" value=\"off\"");
    assertThat(notices.changes()).isEmpty();
    HttpResponse<Buffer> done = send(RULE + "/switch", Map.of("version", "3", "to", "off"));
    assertThat(done.getHeader("Location")).isEqualTo(RULES + "?done=off");
    assertThat(notices.change().encode()).isEqualTo("{\"enabled\":false,\"version\":3}");
  }

  @Test
  void aRuleThatIsNotReadyStaysOffAndSaysWhy() {
    notices.refuses(422, "not-ready", "The rule names what is not there.", Map.of());
    HttpResponse<Buffer> refused = send(RULE + "/switch", Map.of("version", "3", "to", "on"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString()).contains("The rule names what is not there.");
  }

  @Test
  void whatFolioSendsTooIsSwitchedOnOnlyByWhoWantsBoth() {
    notices.refuses(
        409,
        "folio-sends-too",
        "FOLIO sends it too.",
        Map.of(PatronNoticesStub.POLICY, "Standard loans", "requestId", "4711"));
    HttpResponse<Buffer> refused = send(RULE + "/switch", Map.of("version", "3", "to", "on"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("<li>Standard loans</li>", "name=\"overlap\" value=\"yes\" required")
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.POLICY)
        .doesNotContain("4711");
    notices.asUsual();
    send(
        RULE + "/switch",
        Map.of("version", "3", "to", "on", "overlap", "yes", "policy", PatronNoticesStub.POLICY));
    assertThat(notices.change().getBoolean("confirmOverlap")).isTrue();
    assertThat(notices.change().getJsonArray("overlapPolicies"))
        .containsExactly(PatronNoticesStub.POLICY);
  }

  @Test
  void whatFolioCameToSendTooIsNamedOnTheRuleAndConfirmedWithThosePolicies() {
    assertThat(visitor.get(RULE).bodyAsString()).doesNotContain("id=\"beside\"");
    notices.isBesideFolio();
    assertThat(visitor.get(RULE).bodyAsString())
        .contains("nobody said that both are wanted", "<li>plain</li>", "Both are wanted")
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.POLICY)
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.KNOWN)
        .contains("could not be checked since Mar 1, 2026")
        .contains("1,190 notices wait for that alone, of all runs, since Mar 1, 2026")
        .contains("name=\"count\" inputmode=\"numeric\" required");
    HttpResponse<Buffer> done =
        send(
            RULE + "/overlap",
            Map.of("version", "3", "policy", PatronNoticesStub.POLICY, "count", "1,190"));
    assertThat(done.getHeader("Location")).isEqualTo(RULE + "?done=overlap");
    assertThat(notices.change().encode())
        .isEqualTo(
            "{\"version\":3,\"policies\":[\"" + PatronNoticesStub.POLICY + "\"],\"count\":1190}");
    assertThat(visitor.get(RULE + "?done=overlap").bodyAsString())
        .contains("Both are wanted: what waited for that alone goes out.");
  }

  @Test
  void whoTypesNoNumberOrAnotherWantsNothingBesideFolio() {
    notices.isBesideFolio();
    HttpResponse<Buffer> none = send(RULE + "/overlap", Map.of("version", "3", "count", "all"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.bodyAsString())
        .contains("Type the number of notices that you see here.", "1,190 notices wait");
    assertThat(notices.changes()).isEmpty();
    notices.refuses(409, "other-count", "There are 1200 now.", Map.of("count", "1200"));
    HttpResponse<Buffer> other = send(RULE + "/overlap", Map.of("version", "3", "count", "7"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.bodyAsString())
        .contains("There are 1200 now.", "1,190 notices wait")
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.POLICY)
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.KNOWN);
  }

  @Test
  void whereFolioSendsByOthersByNowTheQuestionIsAskedAgain() {
    notices.isBesideFolio();
    notices.refuses(
        409,
        "folio-sends-too",
        "FOLIO sends it too.",
        Map.of(PatronNoticesStub.KNOWN, "Course reserves"));
    HttpResponse<Buffer> refused = send(RULE + "/overlap", Map.of("version", "3"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("FOLIO sends it too.", "<li>Course reserves</li>")
        .contains("name=\"policy\" value=\"" + PatronNoticesStub.KNOWN);
    notices.refuses(503, "folio-notices-unread", "Not read.", Map.of());
    HttpResponse<Buffer> unread = send(RULE + "/overlap", Map.of("version", "3"));
    assertThat(unread.statusCode()).isEqualTo(503);
    assertThat(unread.bodyAsString())
        .contains("policies could not be read. Nothing was done", "<li>plain</li>");
  }

  @Test
  void whoMayNotSwitchRulesSeesWhatFolioSendsAndHasNoButton() {
    notices.isBesideFolio();
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.rules.item.get")));
    assertThat(visitor.get(RULE).bodyAsString())
        .contains("<li>plain</li>")
        .doesNotContain("Both are wanted</button>");
    town.tellsNoRights(Town.NORTH);
  }

  @Test
  void aRuleIsRemovedAfterAQuestion() {
    assertThat(visitor.get(RULE + "/remove").bodyAsString()).contains("Remove this rule?");
    HttpResponse<Buffer> done = send(RULE + "/remove", Map.of("version", "3"));
    assertThat(done.getHeader("Location")).isEqualTo(RULES + "?done=removed");
    assertThat(notices.changes())
        .containsExactly("DELETE /patron-notices/rules/card-expires-soon?version=3");
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfTheSession() {
    assertThat(visitor.post(RULE + "/switch", Map.of("version", "3", "to", "on")).statusCode())
        .isEqualTo(403);
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void aLibraryWithoutTheModuleIsToldSo() {
    Visitor south = town.signedIn(Town.SOUTH);
    HttpResponse<Buffer> page = south.get("/t/south/notices/rules");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.bodyAsString()).contains("not installed");
  }
}
