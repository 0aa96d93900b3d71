package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Settings of notices, their history, the configuration as a text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesPagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String SETTINGS = HOME + "/settings";
  private static final String CONFIGURATION = HOME + "/configuration";

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

  private static Map<String, String> form(String... more) {
    Map<String, String> form = new HashMap<>();
    form.put("version", "4");
    form.put("sendFrom", "08:00");
    form.put("sendUntil", "20:00");
    form.put("planAt", "02:00");
    form.put("minorsUnder", "13");
    form.put("minorsTo", "proxy");
    form.put("perPatronADay", "10");
    form.put("languageField", "");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void whatIsSavedIsWhatTheFormSaysAndWhatItDoesNotShowStays() {
    assertThat(visitor.get(SETTINGS).bodyAsString())
        .contains("id=\"sendFrom\" name=\"sendFrom\" type=\"time\" value=\"08:00\"")
        .contains("<option value=\"proxy\" selected>");
    HttpResponse<Buffer> saved = send(SETTINGS, form("perPatronADay", "3", "zone", "Europe/Paris"));
    assertThat(saved.getHeader("Location")).isEqualTo(SETTINGS + "?done=saved");
    JsonObject sent = notices.change();
    assertThat(sent.getInteger("perPatronADay")).isEqualTo(3);
    assertThat(sent.getString("zone")).isEqualTo("Europe/Paris");
    assertThat(sent.containsKey("languageField")).as("emptied").isFalse();
    assertThat(sent.getString("laterSetting")).isEqualTo("of a newer module");
  }

  @Test
  void aSettingThatTheFormDoesNotHaveStaysAsItIs() {
    Map<String, String> older = Map.of("version", "4", "bodyDays", "7");
    assertThat(send(SETTINGS, older).getHeader("Location")).isEqualTo(SETTINGS + "?done=saved");
    JsonObject kept = notices.settings();
    assertThat(notices.change()).isEqualTo(kept.put("bodyDays", 7));
  }

  @Test
  void paceAndKeepingAreSetAsNumbersAndAsYesOrNo() {
    assertThat(visitor.get(SETTINGS).bodyAsString())
        .contains("id=\"sendPerSecond\" name=\"sendPerSecond\" type=\"number\" value=\"10\"")
        .contains("<option value=\"false\" selected>are left to staff</option>");
    send(SETTINGS, form("sendPerSecond", "25", "retryFailed", "true", "ledgerDays", "365"));
    JsonObject sent = notices.change();
    assertThat(sent.getValue("sendPerSecond")).isEqualTo(25);
    assertThat(sent.getValue("retryFailed")).isEqualTo(true);
    assertThat(sent.getValue("ledgerDays")).isEqualTo(365);
  }

  @Test
  void aMistakeIsToldAtItsSettingAndNothingWrittenIsLost() {
    notices.refuses(422, "not-usable", "all", Map.of("/zone", "This should be a time zone."));
    HttpResponse<Buffer> refused = send(SETTINGS, form("zone", "Mars"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("value=\"Mars\"")
        .contains("id=\"zone-wrong\">This should be a time zone.</span>")
        .contains("<a href=\"#zone\">Time zone</a>");
    assertThat(send(SETTINGS, form("minorsUnder", "few")).bodyAsString())
        .contains("id=\"minorsUnder-wrong\">Write a whole number.");
  }

  @Test
  void whoeverIsSecondSeesWhatTheOtherSetAndIsAsked() {
    HttpResponse<Buffer> second = send(SETTINGS, form("version", "3", "perPatronADay", "2"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.bodyAsString())
        .contains("somebody changed the settings while you did")
        .contains("name=\"version\" value=\"4\"", "Save mine all the same")
        .containsPattern("Saved now\">10</td>\\s*<td data-label=\"Yours\">2<");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void theHistoryTellsWhoChangedWhatAndWhatItWasBefore() {
    assertThat(visitor.get(HOME + "/history?what=rule&rule=card-expired").bodyAsString())
        .contains("Rule changed: plain", "Creutzbach, Amir", "<th scope=\"row\">Days</th>");
    assertThat(notices.asked())
        .anyMatch(
            asked -> asked.contains("what%3D%3D%22rule%22%20and%20ruleId%3D%3D%22card-expired%22"));
  }

  @Test
  void aTextShowsItsDifferencesBeforeItIsPutInPlaceAndWhatStaysOff() {
    HttpResponse<Buffer> tried = send(CONFIGURATION, Map.of("yaml", "rules: []", "do", "try"));
    assertThat(tried.bodyAsString())
        .contains("1 change", "Settings changed", "Make these changes")
        .contains("They stay off", "<code>card-expired</code>")
        .contains(">rules: []</textarea>");
    assertThat(notices.changes()).hasSize(1).first().asString().contains("dryRun=true");
    HttpResponse<Buffer> applied = send(CONFIGURATION, Map.of("yaml", "x", "do", "apply"));
    assertThat(applied.getHeader("Location")).isEqualTo(CONFIGURATION + "?done=1");
  }

  @Test
  void aTextThatIsWrongIsToldByItsLine() {
    notices.refuses(422, "not-usable", "2:1: There is no field ruless.", Map.of("line", "2"));
    HttpResponse<Buffer> wrong =
        send(CONFIGURATION, Map.of("yaml", "settings: {}\nruless: []", "do", "try"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString())
        .contains("Line 2", "<code>ruless: []</code>", "There is no field ruless.");
  }

  @Test
  void theConfigurationIsAFile() {
    HttpResponse<Buffer> file = visitor.get(CONFIGURATION + "/export");
    assertThat(file.getHeader("Content-Disposition")).contains("patron-notices.yaml");
    assertThat(file.bodyAsString()).isEqualTo("settings: {}\n");
  }
}
