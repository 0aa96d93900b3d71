package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class SettingsTest {
  private static final String SETTINGS = "/patron-flags/settings";
  private static final String CONFIGURATION = "/patron-flags/configuration";
  private static final String HISTORY = "/patron-flags/history";
  private static final String RULES = "/patron-flags/group-rules";

  /** Flags whom the case "grown" names, but for the age that is written. */
  private static final String RULE =
      """
      name: Grown children
      severity: warning
      says: Move them to the group of adults.
      when:
        group: Child
        age: {from: %d}
      cases:
        - name: grown
          today: 2026-03-02
          patron: {group: Child, born: 2000-01-01}
          expect: flagged
        - name: small # and green
          today: 2026-03-02
          patron: {group: Child, born: 2020-01-01}
          expect: clear
      """;

  private final Site site;

  SettingsTest(Site site) {
    this.site = site;
  }

  private static HttpResponse<Buffer> put(UserRequests staff, JsonObject body) {
    return staff.call("updateSettings", HttpMethod.PUT, SETTINGS, body);
  }

  private static HttpResponse<Buffer> apply(UserRequests staff, String query, String yaml) {
    return staff.call(
        "updateConfiguration",
        HttpMethod.PUT,
        CONFIGURATION + query,
        "application/yaml",
        Buffer.buffer(yaml));
  }

  private static HttpResponse<Buffer> add(UserRequests staff, String query, String yaml) {
    return staff.call(
        "createGroupRule", HttpMethod.POST, RULES + query, new JsonObject().put("yaml", yaml));
  }

  @Test
  void whatIsSetSaysWhoAndWhenAndHoldsForThisTenantAlone() {
    UserRequests staff = site.tenant("set");
    UserRequests other = site.tenant("unset");
    JsonObject before = staff.get("getSettings", SETTINGS);
    assertThat(before.containsKey("updatedDate")).isFalse();
    assertThat(before.getJsonObject("effects").getMap().values()).containsOnly(false);
    JsonObject after =
        put(staff, before.copy().put("expiringDays", 14).put("effects", Map.of("block", true)))
            .bodyAsJsonObject();
    assertThat(after).isEqualTo(staff.get("getSettings", SETTINGS));
    assertThat(after.getInteger("expiringDays")).isEqualTo(14);
    assertThat(after.getInteger("version")).isEqualTo(before.getInteger("version") + 1);
    assertThat(after.getString("updatedByUserId")).isEqualTo(Site.USER);
    assertThat(after.getString("updatedDate")).startsWith("2026-03-");
    assertThat(put(staff, before).statusCode()).isEqualTo(409);
    assertThat(put(staff, after).statusCode()).isEqualTo(200);
    assertThat(other.get("getSettings", SETTINGS).getInteger("expiringDays")).isEqualTo(30);
  }

  @Test
  void settingsThatCannotBeAreRefusedWithAllThatIsWrong() {
    UserRequests staff = site.tenant("notset");
    JsonObject wrong =
        new JsonObject()
            .put("version", 1)
            .put("expiringDays", 400)
            .put("zone", "Mars/Olympus")
            .put("scanAt", "25:00")
            .put("consoleUrl", "javascript:alert(1)")
            .put("rulesOff", new JsonArray().add("no-rule"));
    HttpResponse<Buffer> refused = put(staff, wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("expiringDays", "zone", "scanAt", "consoleUrl", "no-rule");
    assertThat(
            refused
                .bodyAsJsonObject()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonArray("parameters")
                .stream()
                .map(JsonObject.class::cast)
                .map(one -> one.getString("key") + ": " + one.getString("value")))
        .as("each field says what is wrong with it")
        .filteredOn(told -> !told.startsWith("requestId"))
        .contains(
            "expiringDays: expiringDays is a whole number from 0 to 366.",
            "zone: zone is a time zone such as Europe/Berlin.")
        .hasSize(5);
    for (String ill : new String[] {"{\"version\": 1, \"colour\": 1}", "{}", "{\"version\": -1}"}) {
      assertThat(put(staff, new JsonObject(ill)).statusCode()).as(ill).isEqualTo(400);
    }
    assertThat(staff.get("getSettings", SETTINGS).getInteger("version")).isEqualTo(1);
  }

  @Test
  void aRuleIsTriedWrittenChangedAndRemoved() {
    UserRequests staff = site.tenant("ruled");
    String good = RULE.formatted(18);
    JsonObject tried = add(staff, "?dryRun=true", RULE.formatted(40)).bodyAsJsonObject();
    assertThat(tried.getJsonArray("cases").getJsonObject(0).getBoolean("asExpected")).isFalse();
    assertThat(add(staff, "", RULE.formatted(40)).bodyAsString()).contains("cases-fail", "grown");
    assertThat(staff.get("getGroupRules", RULES).getInteger("totalRecords")).isZero();

    JsonObject made = add(staff, "", good).bodyAsJsonObject();
    assertThat(made.getString("yaml")).isEqualTo(good).contains("# and green");
    assertThat(made.getString("sentence"))
        .isEqualTo("Flags a patron who is in the group Child and is 18 or older.");
    assertThat(add(staff, "", good).statusCode()).isEqualTo(409);
    String path = RULES + "/" + made.getString("id");
    JsonObject change = new JsonObject().put("yaml", RULE.formatted(21)).put("version", 1);
    assertThat(
            staff
                .call("updateGroupRule", HttpMethod.PUT, path, change)
                .bodyAsJsonObject()
                .getInteger("version"))
        .isEqualTo(2);
    assertThat(staff.call("updateGroupRule", HttpMethod.PUT, path, change).statusCode())
        .isEqualTo(409);
    String rule = "/patron-flags/rules/group:" + made.getString("id");
    assertThat(staff.get("getRule", rule).getString("doc")).contains("21 or older", "Move them");
    assertThat(staff.call("deleteGroupRule", HttpMethod.DELETE, path).statusCode()).isEqualTo(204);
    assertThat(staff.call("deleteGroupRule", HttpMethod.DELETE, path).statusCode()).isEqualTo(404);
    assertThat(staff.call("getRule", HttpMethod.GET, rule).statusCode()).isEqualTo(404);
  }

  @Test
  void aTextThatIsNoRuleIsRefusedByLine() {
    HttpResponse<Buffer> refused =
        add(site.tenant("illruled"), "", RULE.formatted(18).replace("when:", "whenn:"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString()).contains("not-usable", "4:1:", "whenn");
  }

  @Test
  void whatWasChangedIsKeptWithWhoAndWhenAndWhatItWasBefore() {
    UserRequests staff = site.tenant("past");
    JsonObject set = staff.get("getSettings", SETTINGS).put("expiringDays", 14);
    put(staff, set.put("effects", Map.of("block", true)));
    put(staff, set.copy().put("version", set.getInteger("version") + 1));
    String id = add(staff, "", RULE.formatted(18)).bodyAsJsonObject().getString("id");
    add(staff, "?dryRun=true", RULE.formatted(18).replace("Grown", "Tried"));
    String path = RULES + "/" + id;
    staff.call(
        "updateGroupRule",
        HttpMethod.PUT,
        path,
        new JsonObject().put("yaml", RULE.formatted(21)).put("version", 1));
    staff.call("deleteGroupRule", HttpMethod.DELETE, path);

    JsonArray all = staff.get("getHistory", HISTORY).getJsonArray("changes");
    assertThat(all.stream().map(one -> ((JsonObject) one).getString("action")))
        .containsExactly("removed", "changed", "added", "changed");
    JsonObject first = all.getJsonObject(3);
    assertThat(first.getString("userId")).isEqualTo(Site.USER);
    assertThat(first.getString("date")).startsWith("2026-03-");
    assertThat(first.getJsonArray("fields").encode())
        .isEqualTo(
            "[{\"key\":\"effects.block\",\"before\":\"false\",\"after\":\"true\"},"
                + "{\"key\":\"expiringDays\",\"before\":\"30\",\"after\":\"14\"}]");
    JsonArray ofRule =
        staff.get("getHistory", HISTORY + "?query=ruleId==" + id).getJsonArray("changes");
    assertThat(ofRule).hasSize(3);
    assertThat(ofRule.getJsonObject(1).getJsonArray("fields").getJsonObject(0).getMap())
        .containsEntry("before", RULE.formatted(18))
        .containsEntry("after", RULE.formatted(21));
  }

  @Test
  void everyRuleExplainsItself() {
    UserRequests staff = site.tenant("explained");
    JsonArray rules = staff.get("getRules", "/patron-flags/rules").getJsonArray("rules");
    assertThat(rules).hasSizeGreaterThanOrEqualTo(8);
    rules.forEach(
        each -> {
          String id = ((JsonObject) each).getString("id");
          JsonObject rule = staff.get("getRule", "/patron-flags/rules/" + id);
          assertThat(rule.getString("doc")).as(id).startsWith("# ");
          assertThat(rule.getBoolean("enabled")).isTrue();
        });
    put(
        staff,
        new JsonObject().put("version", 1).put("rulesOff", new JsonArray().add("card-expired")));
    assertThat(staff.get("getRule", "/patron-flags/rules/card-expired").getBoolean("enabled"))
        .isFalse();
  }

  @Test
  void aConfigurationGoesFromOneTenantToAnother() {
    UserRequests from = site.tenant("confrom");
    UserRequests to = site.tenant("conto");
    add(from, "", RULE.formatted(18));
    put(from, new JsonObject().put("version", 1).put("stormLeast", 7));
    add(to, "", RULE.formatted(30 - 5).replace("Grown children", "Only here"));
    String text = from.call("getConfiguration", HttpMethod.GET, CONFIGURATION).bodyAsString();

    JsonObject tried = apply(to, "?dryRun=true", text).bodyAsJsonObject();
    assertThat(tried.getJsonArray("changes").encode())
        .contains("settings", "added", "Grown children", "removed", "Only here")
        .contains("{\"key\":\"stormLeast\",\"before\":\"200\",\"after\":\"7\"}");
    assertThat(to.get("getSettings", SETTINGS).getInteger("stormLeast")).isEqualTo(200);

    JsonObject done = apply(to, "", text).bodyAsJsonObject();
    assertThat(done.getJsonArray("changes")).isEqualTo(tried.getJsonArray("changes"));
    assertThat(to.call("getConfiguration", HttpMethod.GET, CONFIGURATION).bodyAsString())
        .isEqualTo(text);
    assertThat(apply(to, "", text).bodyAsJsonObject().getJsonArray("changes")).isEmpty();
  }

  @Test
  void aConfigurationWithAMistakeChangesNothing() {
    UserRequests staff = site.tenant("conill");
    assertThat(apply(staff, "", "settings: {stormLeast: 5, zone: Nowhere}").statusCode())
        .isEqualTo(422);
    assertThat(apply(staff, "?dryRun=maybe", "settings: {}").statusCode()).isEqualTo(400);
    assertThat(apply(staff, "", "&a [*a]").statusCode()).isEqualTo(422);
    assertThat(apply(staff, "", "").statusCode()).isEqualTo(422);
    HttpResponse<Buffer> json =
        staff.call(
            "updateConfiguration",
            HttpMethod.PUT,
            CONFIGURATION,
            "application/json",
            Buffer.buffer("{}"));
    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(staff.get("getSettings", SETTINGS).getInteger("stormLeast")).isEqualTo(200);
  }
}
