package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class SettingsTest {

  private final Site site;

  SettingsTest(Site site) {
    this.site = site;
  }

  private Asking tenant(String name) {
    return new Asking(site.tenant(name));
  }

  @Test
  void settingsSayWhoAndWhenAndAreReplacedOnlyByWhoSawThem() {
    Asking staff = tenant("settings");
    Asking other = tenant("othersettings");
    JsonObject before = staff.staff().get("getSettings", Asking.SETTINGS);
    assertThat(before.getInteger("version")).isZero();
    assertThat(before.containsKey("updatedDate")).isFalse();
    JsonObject wanted =
        before
            .copy()
            .put("sendFrom", "09:30")
            .put("sendUntil", "00:00")
            .put("minorsUnder", 16)
            .put("minorsTo", "nobody")
            .put("languageField", "language")
            .put("defaultLanguage", "pt-br")
            .put("consoleUrl", "https://staff.example");
    JsonObject after = put(staff, wanted).bodyAsJsonObject();
    assertThat(after).isEqualTo(staff.staff().get("getSettings", Asking.SETTINGS));
    assertThat(after.getInteger("version")).isEqualTo(1);
    assertThat(after.getString("defaultLanguage")).isEqualTo("pt-BR");
    assertThat(after.getString("sendUntil")).isEqualTo("00:00");
    assertThat(after.getString("updatedByUserId")).isEqualTo(Site.USER);
    HttpResponse<Buffer> late = put(staff, wanted);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Asking.parameters(late)).containsEntry("updatedByUserId", Site.USER);
    assertThat(other.staff().get("getSettings", Asking.SETTINGS)).isEqualTo(before);
  }

  private static HttpResponse<Buffer> put(Asking staff, JsonObject settings) {
    return staff.staff().call("updateSettings", HttpMethod.PUT, Asking.SETTINGS, settings);
  }

  @Test
  void aDayIsPlannedAnHourBeforeItsHoursEndOrEarlier() {
    Asking staff = tenant("planhour");
    JsonObject wanted = new JsonObject().put("version", 0).put("sendUntil", "20:00");
    for (String late : List.of("19:01", "19:55", "21:00", "23:59")) {
      HttpResponse<Buffer> refused = put(staff, wanted.copy().put("planAt", late));
      assertThat(refused.statusCode()).as(late).isEqualTo(422);
      assertThat(Asking.parameters(refused)).containsOnlyKeys("/planAt");
      assertThat(Asking.parameters(refused).get("/planAt")).contains("19:00");
    }
    JsonObject early = new JsonObject().put("version", 0).put("sendFrom", "01:00");
    assertThat(Asking.parameters(put(staff, early.put("sendUntil", "02:30"))))
        .containsOnlyKeys("/sendUntil");
    assertThat(put(staff, wanted.copy().put("planAt", "19:00")).statusCode()).isEqualTo(200);
    JsonObject midnight = wanted.copy().put("version", 1).put("sendUntil", "00:00");
    assertThat(put(staff, midnight.put("planAt", "23:00")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAVersionBeforeTookIsKeptAndStatusSaysThatItIsTooLate() {
    Asking staff = tenant("keptlate");
    put(staff, new JsonObject().put("version", 0).put("planAt", "05:00"));
    assertThat(night(staff).getBoolean("tooLate")).isFalse();
    site.sql("keptlate", "UPDATE setting SET json = json || '{\"planAt\": \"21:00\"}'");
    assertThat(staff.staff().get("getSettings", Asking.SETTINGS).getString("planAt"))
        .isEqualTo("21:00");
    assertThat(night(staff).getBoolean("tooLate")).isTrue();
  }

  private static JsonObject night(Asking staff) {
    return staff.staff().get("getStatus", "/patron-notices/status").getJsonObject("night");
  }

  @Test
  void settingsThatCannotBeAreRefusedWithAllThatIsWrong() {
    Asking staff = tenant("badsettings");
    List<String> before = site.rows("badsettings");
    HttpResponse<Buffer> refused =
        put(
            staff,
            new JsonObject()
                .put("version", 0)
                .put("zone", "Mars/Olympus")
                .put("sendFrom", "20:00")
                .put("sendUntil", "08:00")
                .put("minorsUnder", 99)
                .put("perPatronADay", 0)
                .put("perDomainAnHour", 0)
                .put("perRun", 0)
                .put("suppressAfter", 21)
                .put("suppressWithinDays", 0)
                .put("defaultLanguage", "x_y")
                .put("consoleUrl", "javascript:alert(1)"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Asking.parameters(refused))
        .containsOnlyKeys(
            "/zone",
            "/sendUntil",
            "/minorsUnder",
            "/perPatronADay",
            "/perDomainAnHour",
            "/perRun",
            "/suppressAfter",
            "/suppressWithinDays",
            "/defaultLanguage",
            "/consoleUrl");
    assertThat(Asking.parameters(refused).get("/zone")).contains("Europe/Berlin");
    assertThat(site.rows("badsettings")).isEqualTo(before);
  }
}
