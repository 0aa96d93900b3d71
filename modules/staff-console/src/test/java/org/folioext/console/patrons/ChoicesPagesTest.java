package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronChoicesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Settings, their history, the configuration as a text, and rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesPagesTest {
  private static final String HOME = "/t/north/patrons";
  private static final String SETTINGS = HOME + "/settings";
  private static final String RULE = HOME + "/rules/own/" + PatronChoicesStub.RULE;

  private final Town town = new Town();
  private final PatronChoicesStub choices = new PatronChoicesStub(town.patronFlags);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.patronFlags.says("plain");
    choices.asUsual();
    town.patronFlags.asked().clear();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  private static Map<String, String> form(String... more) {
    Map<String, String> form = new HashMap<>();
    form.put("version", "4");
    form.put("expiringDays", "30");
    form.put("scanAt", "02:00");
    form.put("callsPerSecond", "50");
    form.put("stormFactor", "3");
    form.put("stormLeast", "200");
    form.put("channel", "email");
    form.put("defaultCountry", "DE");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private List<String> changes() {
    return town.patronFlags.asked().stream().filter(asked -> !asked.startsWith("GET")).toList();
  }

  @Test
  void settingsStandInTheFormAsTheyAreKept() {
    assertThat(visitor.get(SETTINGS).bodyAsString())
        .contains("name=\"version\" value=\"4\"")
        .contains("id=\"expiringDays\" name=\"expiringDays\" type=\"number\" value=\"30\"")
        .contains("name=\"effects\" value=\"block\" checked")
        .contains("name=\"effects\" value=\"note\">")
        .contains("name=\"excludedGroups\" value=\"" + PatronFlagsStub.GROUP + "\" checked")
        .contains("<option value=\"DE\" selected>Germany</option>")
        .contains(">0000000\n1234567</textarea>")
        .contains("name=\"rulesOn\" value=\"card-expired\" checked")
        .contains("lets staff change patron accounts in FOLIO");
  }

  @Test
  void whatIsSavedIsWhatTheFormSays() {
    HttpResponse<Buffer> saved =
        send(SETTINGS, form("expiringDays", "14", "excludedTags", " a \r\n\r\nb", "zone", ""));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.getHeader("Location")).isEqualTo(SETTINGS + "?done=saved");
    JsonObject sent = new JsonObject(changes().get(0).replace("PUT /patron-flags/settings ", ""));
    assertThat(sent.getInteger("version")).isEqualTo(4);
    assertThat(sent.getInteger("expiringDays")).isEqualTo(14);
    assertThat(sent.getJsonArray("excludedTags")).containsExactly("a", "b");
    assertThat(sent.getBoolean("scanEnabled")).as("not ticked").isFalse();
    assertThat(sent.getJsonObject("effects")).isEmpty();
    assertThat(sent.getJsonArray("rulesOff")).containsExactly("card-expired");
    assertThat(sent.containsKey("zone")).isFalse();
  }

  @Test
  void aMistakeIsToldAtItsFieldAndNothingWrittenIsLost() {
    choices.refuses(422, "not-usable", "all", Map.of("zone", "zone is a time zone."));
    HttpResponse<Buffer> refused = send(SETTINGS, form("zone", "Mars", "stormLeast", "77"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("value=\"Mars\"", "value=\"77\"")
        .contains("aria-describedby=\"zone-wrong zone-help\" aria-invalid=\"true\"")
        .contains("id=\"zone-wrong\">zone is a time zone.</span>")
        .contains("<a href=\"#zone\">Time zone</a>");
  }

  @Test
  void aNumberThatIsNoneIsNotSent() {
    HttpResponse<Buffer> refused = send(SETTINGS, form("expiringDays", "soon"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("value=\"soon\"", "id=\"expiringDays-wrong\">Write a whole number.</span>");
    assertThat(changes()).isEmpty();
  }

  @Test
  void whoIsSecondSeesWhatDiffersAndMaySaveAllTheSame() {
    choices.refuses(409, "version-outdated", "changed", Map.of("version", "5"));
    choices.has("version", 5);
    choices.has("expiringDays", 7);
    HttpResponse<Buffer> second = send(SETTINGS, form("expiringDays", "14"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.bodyAsString())
        .contains("somebody changed the settings while you did", "Save mine all the same")
        .contains("name=\"version\" value=\"5\"")
        .contains("value=\"14\"")
        .containsPattern(
            "(?s)as expiring</th>\\s*<td data-label=\"Saved now\">7</td>"
                + "\\s*<td data-label=\"Yours\">14</td>");
  }

  @Test
  void settingsOfAnotherSessionAreNotSaved() {
    assertThat(visitor.post(SETTINGS, form("csrf", "wrong")).statusCode()).isEqualTo(403);
    assertThat(changes()).isEmpty();
  }

  @Test
  void theHistoryTellsWhoChangedWhatAndWhatItWasBefore() {
    String page = visitor.get(SETTINGS + "/history?what=rule&page=2").bodyAsString();
    assertThat(town.patronFlags.asked())
        .contains("GET /patron-flags/history?query=what%3D%3D%22rule%22&offset=20&limit=20");
    assertThat(page).contains("Rule changed: plain", PatronChoicesStub.USER, "Mar 1, 2026");
    assertThat(page).contains("<h3>Before</h3>", "<h3>After</h3>");
  }

  @Test
  void aConfigurationIsShownBeforeItIsMade() {
    String path = HOME + "/configuration";
    HttpResponse<Buffer> tried = send(path, Map.of("yaml", "settings: {}\r\n", "do", "try"));
    assertThat(tried.bodyAsString()).contains("1 change", "Make these changes", "settings: {}");
    assertThat(changes())
        .containsExactly("PUT /patron-flags/configuration?dryRun=true settings: {}\n");
    HttpResponse<Buffer> made = send(path, Map.of("yaml", "settings: {}\n", "do", "apply"));
    assertThat(made.getHeader("Location")).isEqualTo(path + "?done=1");
    assertThat(changes().get(1)).startsWith("PUT /patron-flags/configuration?dryRun=false");
    HttpResponse<Buffer> file = visitor.get(path + "/export");
    assertThat(file.getHeader("Content-Disposition")).endsWith("patron-flags.yaml");
    assertThat(file.bodyAsString()).isEqualTo("settings: {}\n");
  }

  @Test
  void aMistakeInATextIsToldByItsLine() {
    choices.refuses(422, "not-usable", "2:3: There is no <i>zonne</i> here.", Map.of("line", "2"));
    String text = "settings:\n  zonne: x\n";
    for (String path : List.of(HOME + "/configuration", HOME + "/rules/new")) {
      HttpResponse<Buffer> refused = send(path, Map.of("yaml", text, "do", "try"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.bodyAsString())
          .contains("<strong>Line 2</strong>", "<code>zonne: x</code>")
          .contains("There is no &lt;i&gt;zonne&lt;/i&gt; here.")
          .contains("settings:\n  zonne: x\n</textarea>");
    }
  }

  @Test
  void aLongConfigurationIsTaken() {
    String yaml = "# long\n".repeat(20_000);
    assertThat(send(HOME + "/configuration", Map.of("yaml", yaml, "do", "try")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aRuleIsTriedAsOftenAsOneLikesAndThenKept() {
    assertThat(visitor.get(HOME + "/rules/new").bodyAsString())
        .contains("name: Grown children\nseverity: warning");
    HttpResponse<Buffer> tried = send(HOME + "/rules/new", Map.of("yaml", "x: 1", "do", "try"));
    assertThat(tried.bodyAsString())
        .contains("plain: flagged, as it says", "All cases come out as they say.");
    HttpResponse<Buffer> kept = send(HOME + "/rules/new", Map.of("yaml", "x: 1", "do", "save"));
    assertThat(kept.getHeader("Location")).isEqualTo(RULE + "?done=saved");
    assertThat(changes())
        .containsExactly(
            "POST /patron-flags/group-rules?dryRun=true {\"yaml\":\"x: 1\"}",
            "POST /patron-flags/group-rules?dryRun=false {\"yaml\":\"x: 1\"}");
  }

  @Test
  void whomARuleWouldFlagIsCountedBeforeItIsKept() {
    town.patronFlags.says("<i>");
    HttpResponse<Buffer> counted =
        send(RULE, Map.of("yaml", "x: 1", "version", "2", "do", "count"));
    assertThat(counted.statusCode()).isEqualTo(200);
    assertThat(counted.bodyAsString())
        .contains("It would flag 1,190 patrons, of 2,000 looked at.")
        .contains("a count ends after so many calls to FOLIO")
        .contains("<dd>800</dd>", "<dd>7</dd>", "<dd>3</dd>", "<dd>2</dd>", "&lt;i&gt; (7)")
        .contains("/t/north/patrons/accounts/" + PatronFlagsStub.PATRON)
        .contains(">x: 1</textarea>");
    assertThat(changes())
        .containsExactly(
            "PUT /patron-flags/group-rules/"
                + PatronChoicesStub.RULE
                + "?dryRun=true {\"yaml\":\"x: 1\",\"version\":2}",
            "POST /patron-flags/group-rules/preview {\"yaml\":\"x: 1\"}");
  }

  @Test
  void whereFolioDoesNotShowItsUsersTheCasesAreShownAllTheSame() {
    choices.refuses(403, "folio-forbidden", "no", Map.of("permission", "users.collection.get"));
    HttpResponse<Buffer> tried = send(HOME + "/rules/new", Map.of("yaml", "x", "do", "count"));
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.bodyAsString())
        .contains("FOLIO does not show you its users", "All cases come out as they say.");
  }

  @Test
  void aRuleWhoseCasesFailIsNotKeptAndShowsWhich() {
    choices.refuses(422, "cases-fail", "some fail", Map.of("cases", "plain"));
    choices.caseFails();
    HttpResponse<Buffer> refused = send(RULE, Map.of("yaml", "x", "version", "2", "do", "save"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("Not saved: some cases")
        .contains("plain: it says flagged, but the rule says cannot tell");
  }

  @Test
  void aRuleThatSomebodyElseChangedIsNotOverwrittenUnseen() {
    choices.refuses(409, "version-outdated", "changed", Map.of("version", "3"));
    HttpResponse<Buffer> refused = send(RULE, Map.of("yaml", "mine", "version", "2", "do", "save"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("somebody changed this rule", "name=\"version\" value=\"3\"", ">mine</textarea>")
        .contains("<summary>Rule changed: plain");
  }

  @Test
  void removingARuleAsksFirst() {
    assertThat(visitor.get(RULE + "/remove").bodyAsString()).contains("Remove this rule?");
    assertThat(changes()).isEmpty();
    assertThat(send(RULE + "/remove", Map.of()).getHeader("Location"))
        .isEqualTo(HOME + "/rules?done=removed");
    assertThat(changes())
        .containsExactly("DELETE /patron-flags/group-rules/" + PatronChoicesStub.RULE);
  }

  @Test
  void rulesAreListedAndExplained() {
    assertThat(visitor.get(HOME + "/rules").bodyAsString())
        .contains("href=\"" + RULE + "\"", "Version 2", HOME + "/rules/built-in/card-expired");
    assertThat(visitor.get(HOME + "/rules/built-in/card-expired").bodyAsString())
        .contains("<p>plain</p>");
  }

  @Test
  void modulesAreAskedInThePersonsLanguage() {
    visitor.keep("language", "fr");
    visitor.get(HOME + "/rules");
    visitor.keep("language", "en");
    assertThat(town.gateway.requestsSeen())
        .filteredOn(seen -> seen.uri().equals("/patron-flags/group-rules"))
        .last()
        .satisfies(seen -> assertThat(seen.headers().get("Accept-Language")).isEqualTo("fr"));
  }
}
