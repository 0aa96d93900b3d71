package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Set;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class ScheduleTest {
  private static final String PERSON = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a03";
  private static final String PATH = "/patron-flags/schedule";

  private final Site site;

  ScheduleTest(Site site) {
    this.site = site;
  }

  private static HttpResponse<Buffer> put(UserRequests person, boolean enabled) {
    return person.call(
        "updateSchedule", HttpMethod.PUT, PATH, new JsonObject().put("scanEnabled", enabled));
  }

  @Test
  void whoMayPauseAndNotChangeSettingsPausesAndAllElseStays() {
    UserRequests staff = site.tenant("pauses");
    JsonObject before = staff.get("getSettings", "/patron-flags/settings");
    UserRequests person = site.with("pauses", PERSON, Set.of("patron-flags.schedule.item.put"));
    JsonObject paused = put(person, false).bodyAsJsonObject();
    assertThat(paused.getBoolean("scanEnabled")).isFalse();
    assertThat(paused.getString("zone")).isEqualTo("Europe/Berlin");
    assertThat(staff.get("getSchedule", PATH)).isEqualTo(paused);
    JsonObject after = staff.get("getSettings", "/patron-flags/settings");
    assertThat(after.getInteger("version")).isEqualTo(before.getInteger("version") + 1);
    assertThat(after.getString("updatedByUserId")).isEqualTo(PERSON);
    for (String changed : Set.of("scanEnabled", "version", "updatedDate", "updatedByUserId")) {
      before.remove(changed);
      after.remove(changed);
    }
    assertThat(after).isEqualTo(before);
    assertThat(staff.get("getHistory", "/patron-flags/history").encode()).contains("scanEnabled");
    assertThat(put(person, true).bodyAsJsonObject().getBoolean("scanEnabled")).isTrue();
  }

  @Test
  void aNewTenantHasItSinceItWasEnabled() {
    JsonObject schedule = site.tenant("fresh").get("getSchedule", PATH);
    assertThat(schedule.getString("scanAt")).isEqualTo("02:00");
    assertThat(schedule.getString("sinceDate")).isEqualTo("2026-03-02T10:00:00.000+00:00");
  }

  @Test
  void whoMayChangeSettingsAloneMayNotPauseHere() {
    site.tenant("settingsonly");
    UserRequests person =
        site.with("settingsonly", PERSON, Set.of("patron-flags.settings.item.put"));
    assertThat(
            Site.await(
                    person
                        .request(HttpMethod.PUT, PATH)
                        .sendJsonObject(new JsonObject().put("scanEnabled", false)))
                .statusCode())
        .isEqualTo(403);
  }
}
