package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class ConfigurationTest {

  /** What changes, is new, and is gone, beside two rules a and b. */
  private static final String WANTED =
      """
      settings: {perPatronADay: 3}
      rules:
        - id: new
          name: New # and on
          enabled: true
          event: loan-due
          when: {every: {days: 7, from: 1, times: 4}}
          for: {balance: {under: 0.0005}}
          send: {by: [email], template: Card expires soon}
          limits: {send-from: "09:30", send-until: "17:00", per-patron-a-day: 2}
        - id: a
          name: Rule a
          enabled: true
          event: card-expiring
          when: {before: [30, 7]}
          for: {group: Adult}
          send: {by: email, template: Another}
      """;

  private final Site site;

  ConfigurationTest(Site site) {
    this.site = site;
  }

  private Asking tenant(String name) {
    return new Asking(site.tenant(name));
  }

  @Test
  void aDryRunTellsEachDifferenceAndChangesNothing() {
    Asking staff = tenant("dryrun");
    staff.created("a");
    staff.created("b");
    List<String> before = site.rows("dryrun");
    JsonObject dry = staff.apply("?dryRun=true", WANTED).bodyAsJsonObject();
    assertThat(site.rows("dryrun")).isEqualTo(before);
    assertThat(dry.getJsonArray("changes").stream().map(ConfigurationTest::told))
        .containsExactly(
            "changed settings null [perPatronADay: 10 > 3]",
            "added rule new [name, enabled, event, when, for, send, limits]",
            "changed rule a [send]",
            "removed rule b [name, enabled, event, when, for, send, limits]",
            "changed order null [order]");
    assertThat(dry.getJsonArray("staysOff")).containsExactlyInAnyOrder("new", "a");
    JsonObject done = staff.apply("", WANTED).bodyAsJsonObject();
    assertThat(done.put("dryRun", true)).isEqualTo(dry);
    assertThat(staff.ids()).containsExactly("new", "a");
    assertThat(staff.apply("?dryRun=true", WANTED).bodyAsJsonObject().getJsonArray("changes"))
        .isEmpty();
  }

  private static String told(Object change) {
    JsonObject json = (JsonObject) change;
    JsonArray fields = json.getJsonArray("fields");
    String first = fields.getJsonObject(0).getString("key");
    List<String> keys =
        fields.stream().map(field -> ((JsonObject) field).getString("key")).toList();
    return "%s %s %s %s"
        .formatted(
            json.getString("action"),
            json.getString("what"),
            json.getString("ruleId"),
            first.equals("perPatronADay")
                ? "[perPatronADay: %s > %s]"
                    .formatted(
                        fields.getJsonObject(0).getString("before"),
                        fields.getJsonObject(0).getString("after"))
                : keys.toString());
  }

  @Test
  void anImportSwitchesNoRuleOnAndLeavesThoseOnThatTheTextSaysAreOn() {
    Asking staff = tenant("switching");
    site.locale.zone("switching", "America/New_York");
    staff.created("a");
    staff.enable("a", 1, true);
    site.locale.zone("switching", "Europe/Berlin");
    staff.apply("", WANTED);
    assertThat(staff.get("new").getBoolean("enabled")).isFalse();
    JsonObject changed = staff.get("a");
    assertThat(changed.getBoolean("enabled")).isTrue();
    assertThat(changed.getString("since")).as("from the day of the edit").isEqualTo("2026-03-03");
    staff.apply("", WANTED.replace("enabled: true", "enabled: false"));
    assertThat(staff.get("a").getBoolean("enabled")).isFalse();
  }

  @Test
  void whatIsExportedIsTakenByAnotherTenantAsItIs() {
    Asking from = tenant("exporter");
    Asking to = tenant("importer");
    from.apply("", WANTED);
    String text = from.export();
    to.apply("", text);
    assertThat(to.export())
        .isEqualTo(text)
        .contains(
            "under: 0.0005",
            "perPatronADay: 3",
            "send-from: 09:30",
            "send-until: 17:00",
            "per-patron-a-day: 2");
    assertThat(from.apply("", text).bodyAsJsonObject().getJsonArray("changes")).isEmpty();
  }

  @Test
  void aFileOfRulesAloneLeavesTheSettings() {
    Asking staff = tenant("rulesalone");
    staff.apply("", "settings: {perPatronADay: 3}");
    staff.apply("", WANTED.substring(WANTED.indexOf("rules:")));
    assertThat(staff.export()).contains("perPatronADay: 3", "id: new");
    staff.apply("", "settings: {perPatronADay: 4}");
    assertThat(staff.ids()).as("and settings alone the rules").containsExactly("new", "a");
  }

  @Test
  void aTextThatIsWrongIsToldWithAllPlacesAndNothingIsTaken() {
    Asking staff = tenant("wrongtext");
    staff.created("a");
    List<String> before = site.rows("wrongtext");
    HttpResponse<Buffer> refused =
        staff.apply("", WANTED.replace("balance", "wallet").replace("perPatron", "perPerson"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Asking.error(refused).getString("message"))
        .contains("1:12: There is no perPersonADay", "8:11: There is no wallet");
    assertThat(staff.apply("", WANTED.replace("id: a", "id: new")).bodyAsString())
        .contains("two rules with the id new");
    assertThat(staff.apply("", "rules: [").statusCode()).isEqualTo(422);
    assertThat(
            staff
                .staff()
                .call(
                    "updateConfiguration",
                    HttpMethod.PUT,
                    Asking.CONFIGURATION,
                    "application/json",
                    Buffer.buffer("{}"))
                .statusCode())
        .isEqualTo(415);
    assertThat(site.rows("wrongtext")).isEqualTo(before);
  }
}
