package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class SwitchingTest {
  private final Site site;

  SwitchingTest(Site site) {
    this.site = site;
  }

  private Asking tenant(String name) {
    return new Asking(site.tenant(name));
  }

  @Test
  void itActsFromTheDayOnWhichItIsSwitchedOnInTheZoneOfTheLibrary() {
    Asking berlin = tenant("berlin");
    Asking newYork = tenant("newyork");
    site.locale.zone("newyork", "America/New_York");
    for (Asking staff : new Asking[] {berlin, newYork}) {
      staff.created("soon");
    }
    assertThat(berlin.enable("soon", 1, true).bodyAsJsonObject().getString("since"))
        .isEqualTo("2026-03-03");
    assertThat(newYork.enable("soon", 1, true).bodyAsJsonObject().getString("since"))
        .isEqualTo("2026-03-02");
    JsonObject off = berlin.enable("soon", 2, false).bodyAsJsonObject();
    assertThat(off.getBoolean("enabled")).isFalse();
    assertThat(off.containsKey("since")).isFalse();
  }

  @Test
  void theZoneOfTheSettingsComesBeforeTheOneOfTheTenant() {
    Asking staff = tenant("zoned");
    staff.created("soon");
    JsonObject settings = staff.staff().get("getSettings", Asking.SETTINGS);
    staff
        .staff()
        .call(
            "updateSettings",
            HttpMethod.PUT,
            Asking.SETTINGS,
            settings.put("zone", "America/New_York"));
    assertThat(staff.enable("soon", 1, true).bodyAsJsonObject().getString("since"))
        .isEqualTo("2026-03-02");
  }

  @Test
  void whereTheZoneIsNotKnownNoRuleIsSwitchedOn() {
    Asking staff = tenant("nozone");
    site.locale.zone("nozone", "Mars/Olympus");
    JsonObject rule = staff.created("soon");
    HttpResponse<Buffer> refused = staff.enable("soon", 1, true);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Asking.error(refused).getString("code")).isEqualTo("zone-unknown");
    assertThat(staff.replace(rule.put("name", "Other")).statusCode())
        .as("one that is off needs no day")
        .isEqualTo(200);
  }

  @Test
  void editingARuleThatIsOnLeavesItOnFromTodayAndOneThatIsOffOff() {
    Asking staff = tenant("edited");
    site.locale.zone("edited", "America/New_York");
    staff.created("on");
    JsonObject off = staff.created("off");
    JsonObject on = staff.enable("on", 1, true).bodyAsJsonObject();
    assertThat(on.getString("since")).isEqualTo("2026-03-02");
    site.locale.zone("edited", "Europe/Berlin");
    JsonObject edited =
        staff.replace(on.put("name", "Other").put("enabled", false)).bodyAsJsonObject();
    assertThat(edited.getString("name")).isEqualTo("Other");
    assertThat(edited.getBoolean("enabled")).isTrue();
    assertThat(edited.getString("since")).isEqualTo("2026-03-03");
    assertThat(edited.getInteger("version")).isEqualTo(3);
    JsonObject stillOff = staff.replace(off.put("enabled", true)).bodyAsJsonObject();
    assertThat(stillOff.getBoolean("enabled")).isFalse();
    assertThat(stillOff.getInteger("version")).as("it says what it said").isEqualTo(1);
    assertThat(staff.replace(edited.put("id", "off")).statusCode()).isEqualTo(409);
  }

  @Test
  void whereFolioCannotBeAskedNobodyKnowsAndNoRuleIsSwitchedOn() {
    Asking staff = tenant("unasked");
    staff.created("soon");
    JsonObject rule = Site.await(unasked(HttpMethod.GET, "").send()).bodyAsJsonObject();
    assertThat(rule.getJsonObject("readiness").getString("state")).isEqualTo("unknown");
    HttpResponse<Buffer> refused =
        Site.await(
            unasked(HttpMethod.PUT, "/enabled")
                .sendJsonObject(new JsonObject().put("enabled", true).put("version", 1)));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(staff.get("soon").getBoolean("enabled")).isFalse();
  }

  /** A request of the rule to the module, which cannot reach its gateway. */
  private HttpRequest<Buffer> unasked(HttpMethod method, String path) {
    return site.direct("unasked", method, Asking.RULES + "/soon" + path)
        .putHeader("X-Okapi-Url", "http://127.0.0.1:1");
  }

  @Test
  void aRuleThatNamesWhatIsNotThereSaysSoAndCannotBeSwitchedOn() {
    Asking staff = tenant("broken");
    JsonObject rule = Asking.rule("lost");
    rule.getJsonObject("for").put("group", "Martians");
    rule.getJsonObject("send").put("template", "No such");
    JsonObject readiness = staff.create(rule).bodyAsJsonObject().getJsonObject("readiness");
    assertThat(readiness.getString("state")).isEqualTo("broken");
    assertThat(readiness.getJsonArray("lacks").encode()).contains("Martians", "No such");
    HttpResponse<Buffer> refused = staff.enable("lost", 1, true);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Asking.error(refused).getString("code")).isEqualTo("not-ready");
    assertThat(staff.get("lost").getBoolean("enabled")).isFalse();
  }
}
