package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Set;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class PreferencesTest {

  private static final String PATH = "/patron-notices/preferences";
  private static final String PATRON = "11111111-0000-4000-8000-000000000001";
  private static final String OTHER = "11111111-0000-4000-8000-000000000002";

  private final Site site;

  PreferencesTest(Site site) {
    this.site = site;
  }

  private static JsonObject wishes(int version, List<String> without, List<String> notBy) {
    return new JsonObject()
        .put("without", new JsonArray(without))
        .put("notBy", new JsonArray(notBy))
        .put("version", version);
  }

  private static HttpResponse<Buffer> put(UserRequests staff, String patron, JsonObject wishes) {
    return staff.call("updatePreference", HttpMethod.PUT, PATH + "/" + patron, wishes);
  }

  @Test
  void whoAskedForNothingGetsEverything() {
    UserRequests staff = site.tenant("nowishes");
    assertThat(staff.get("getPreference", PATH + "/" + PATRON))
        .isEqualTo(wishes(0, List.of(), List.of()).put("patronId", PATRON));
    assertThat(staff.get("getPreferences", PATH).getInteger("totalRecords")).isZero();
  }

  @Test
  void whatAPatronAsksForIsWrittenDownWithWhoAndWhen() {
    UserRequests staff = site.tenant("wishes");
    JsonObject written =
        put(staff, PATRON, wishes(0, List.of("loan-due", "card-expiring"), List.of("print")))
            .bodyAsJsonObject();
    assertThat(written)
        .isEqualTo(
            wishes(1, List.of("card-expiring", "loan-due"), List.of("print"))
                .put("patronId", PATRON)
                .put("updatedDate", written.getString("updatedDate"))
                .put("updatedByUserId", Site.USER));
    assertThat(written.getString("updatedDate")).startsWith("2026-03-02T23:30:00");
    assertThat(staff.get("getPreference", PATH + "/" + PATRON)).isEqualTo(written);
    assertThat(staff.get("getPreference", PATH + "/" + OTHER).getInteger("version")).isZero();
  }

  @Test
  void theLanguageThatAPatronAsksForIsWrittenDownAndTakenBack() {
    UserRequests staff = site.tenant("spokenwishes");
    JsonObject french = wishes(0, List.of(), List.of()).put("language", "fr");
    assertThat(put(staff, PATRON, french).bodyAsJsonObject().getString("language")).isEqualTo("fr");
    assertThat(staff.get("getPreference", PATH + "/" + PATRON).getString("language"))
        .isEqualTo("fr");
    assertThat(staff.get("getPreferences", PATH + "?query=language==fr").getInteger("totalRecords"))
        .isEqualTo(1);
    JsonObject none = put(staff, PATRON, wishes(1, List.of(), List.of())).bodyAsJsonObject();
    assertThat(none.containsKey("language")).isFalse();
    assertThat(none.getInteger("version")).isEqualTo(2);
    assertThat(
            put(staff, OTHER, wishes(0, List.of(), List.of()).put("language", "French please"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyWhoSawWhatHoldsChangesIt() {
    UserRequests staff = site.tenant("latewishes");
    put(staff, PATRON, wishes(0, List.of(), List.of("email")));
    List<String> before = site.rows("latewishes");
    HttpResponse<Buffer> late = put(staff, PATRON, wishes(0, List.of("loan-due"), List.of()));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Asking.parameters(late)).containsEntry("updatedByUserId", Site.USER);
    assertThat(site.rows("latewishes")).isEqualTo(before);
    JsonObject now = put(staff, PATRON, wishes(1, List.of(), List.of())).bodyAsJsonObject();
    assertThat(now.getInteger("version")).isEqualTo(2);
  }

  @Test
  void anEventThatThereIsNotIsRefused() {
    UserRequests staff = site.tenant("badwishes");
    assertThat(put(staff, PATRON, wishes(0, List.of("birthday"), List.of())).statusCode())
        .isEqualTo(400);
    assertThat(put(staff, "x", wishes(0, List.of(), List.of())).statusCode()).isEqualTo(404);
    assertThat(staff.get("getPreferences", PATH).getInteger("totalRecords")).isZero();
  }

  @Test
  void preferencesAreListedByCql() {
    UserRequests staff = site.tenant("listedwishes");
    put(staff, PATRON, wishes(0, List.of("loan-due"), List.of()));
    put(staff, OTHER, wishes(0, List.of("loan-due"), List.of()));
    JsonObject found = staff.get("getPreferences", PATH + "?query=patronId==" + OTHER);
    assertThat(found.getInteger("totalRecords")).isEqualTo(1);
    assertThat(found.getJsonArray("preferences").getJsonObject(0).getString("patronId"))
        .isEqualTo(OTHER);
  }

  @Test
  void whoMayOnlyLookChangesNothing() {
    site.tenant("lookingwishes");
    UserRequests viewer = site.with("lookingwishes", Site.USER, Set.of("patron-notices.view"));
    assertThat(viewer.get("getPreference", PATH + "/" + PATRON).getInteger("version")).isZero();
    assertThat(
            Site.await(
                    viewer
                        .request(HttpMethod.PUT, PATH + "/" + PATRON)
                        .sendJsonObject(wishes(0, List.of(), List.of())))
                .statusCode())
        .isEqualTo(403);
  }
}
