package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person with a French console reads of this module. */
@ExtendWith(OneSite.class)
class FrenchTest {
  private static final String RULES = "/patron-flags/rules";
  private static final String NOBODY = UUID.randomUUID().toString();

  private final Site site;

  FrenchTest(Site site) {
    this.site = site;
  }

  private static HttpResponse<Buffer> send(
      UserRequests staff, String language, HttpMethod method, String path, JsonObject body) {
    var request = staff.request(method, path).putHeader("Accept-Language", language);
    return Site.await(body == null ? request.send() : request.sendJsonObject(body));
  }

  private static JsonObject get(UserRequests staff, String language, String path) {
    return send(staff, language, HttpMethod.GET, path, null).bodyAsJsonObject();
  }

  private static String message(HttpResponse<Buffer> refused) {
    assertThat(refused.statusCode()).isBetween(400, 499);
    return refused.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("message");
  }

  @Test
  void everyRuleIsExplainedInTheLanguageAskedFor() {
    UserRequests staff = site.tenant("frrules");
    for (Object each : get(staff, "fr-CA, en;q=0.5", RULES).getJsonArray("rules")) {
      String path = RULES + "/" + ((JsonObject) each).getString("id");
      JsonObject french = get(staff, "fr", path);
      JsonObject english = get(staff, "en", path);
      assertThat(french.getString("title"))
          .isEqualTo(((JsonObject) each).getString("title"))
          .isNotEqualTo(english.getString("title"));
      assertThat(french.getString("doc")).startsWith("# " + french.getString("title") + "\n");
      assertThat(french.getString("doc").lines().filter(line -> !line.isBlank()))
          .as(path)
          .doesNotContainAnyElementsOf(english.getString("doc").lines().toList());
    }
  }

  @Test
  void whateverIsRefusedIsRefusedInTheLanguageAskedFor() {
    UserRequests staff = site.tenant("frrefused");
    JsonObject rule = new JsonObject().put("yaml", OtherTenant.RULE);
    send(staff, "fr", HttpMethod.POST, "/patron-flags/group-rules", rule);
    record Try(HttpMethod method, String path, JsonObject body) {}
    List<Try> tries =
        List.of(
            new Try(HttpMethod.GET, "/patron-flags/flags/" + NOBODY, null),
            new Try(HttpMethod.GET, RULES + "/none", null),
            new Try(HttpMethod.GET, "/patron-flags/scans/" + NOBODY, null),
            new Try(HttpMethod.POST, "/patron-flags/group-rules", rule),
            new Try(
                HttpMethod.POST,
                "/patron-flags/group-rules",
                new JsonObject().put("yaml", "name: x")),
            new Try(
                HttpMethod.PUT,
                "/patron-flags/settings",
                new JsonObject().put("version", 1).put("zone", "Mars/Olympus")),
            new Try(HttpMethod.PUT, "/patron-flags/settings", new JsonObject().put("version", 999)),
            new Try(HttpMethod.PUT, "/patron-flags/settings", new JsonObject().put("version", "x")),
            new Try(HttpMethod.GET, "/patron-flags/flags?query=knd%3D%3Dx", null),
            new Try(HttpMethod.GET, "/patron-flags/flags?query=kind%3D%3D", null),
            new Try(
                HttpMethod.GET,
                "/patron-flags/statistics?by=kind&from=2026-02-01&to=2026-01-01",
                null),
            new Try(
                HttpMethod.POST,
                "/patron-flags/bulk",
                new JsonObject().put("query", "cql.allRecords=1").put("step", "confirm")));
    List<String> french = new ArrayList<>();
    for (Try one : tries) {
      String said = message(send(staff, "fr", one.method(), one.path(), one.body()));
      assertThat(said)
          .as(one.path())
          .isNotEqualTo(message(send(staff, "en", one.method(), one.path(), one.body())));
      french.add(said);
    }
    assertThat(french)
        .contains("Ceci n'existe pas, ou n'existe plus.", "Il y a déjà une règle de ce nom.")
        .contains("La période finit avant de commencer.");
  }

  @Test
  void aRuleOfTheLibraryIsSaidInTheLanguageAskedFor() {
    UserRequests staff = site.tenant("frsaid");
    JsonArray none = get(staff, "fr", "/patron-flags/group-rules").getJsonArray("groupRules");
    assertThat(none).isEmpty();
    JsonObject rule = new JsonObject().put("yaml", OtherTenant.RULE);
    send(staff, "en", HttpMethod.POST, "/patron-flags/group-rules", rule);
    assertThat(
            get(staff, "fr", "/patron-flags/group-rules")
                .getJsonArray("groupRules")
                .getJsonObject(0)
                .getString("sentence"))
        .startsWith("Signale un usager qui ");
  }
}
