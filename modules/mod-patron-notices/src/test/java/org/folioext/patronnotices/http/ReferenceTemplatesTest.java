package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The templates that come with the module: not there until a person asks, and then once. */
@ExtendWith(OneSite.class)
class ReferenceTemplatesTest {
  private static final String PATH = "/patron-notices/reference-templates";

  private final Site site;

  ReferenceTemplatesTest(Site site) {
    this.site = site;
  }

  private static List<String> broken(UserRequests staff) {
    return staff.get("getRules", Asking.RULES).getJsonArray("rules").stream()
        .map(JsonObject.class::cast)
        .filter(rule -> rule.getJsonObject("readiness").getString("state").equals("broken"))
        .map(rule -> rule.getString("id"))
        .toList();
  }

  private static JsonArray added(UserRequests staff) {
    return staff
        .call("addReferenceTemplates", HttpMethod.POST, PATH)
        .bodyAsJsonObject()
        .getJsonArray("templates");
  }

  private static long fresh(JsonArray templates) {
    return templates.stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getBoolean("added"))
        .count();
  }

  /** Somebody who may write templates in FOLIO. */
  private UserRequests writer(String tenant) {
    return site.with(
        tenant,
        "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a95",
        Set.of(
            "patron-notices.reference-templates.post",
            "templates.collection.get",
            "templates.item.post"));
  }

  @Test
  void referenceRulesAreBrokenUntilAPersonAddsTheirTemplates() {
    UserRequests staff = site.tenant("texts", Map.of("loadReference", "true"));
    assertThat(broken(staff))
        .as("one of that name is there, the others are not")
        .containsExactly(
            "card-expired",
            "loans-due-soon",
            "loans-overdue",
            "loans-renewed",
            "loans-not-renewed");
    JsonArray first = added(writer("texts"));
    assertThat(first).hasSize(6);
    assertThat(fresh(first)).as("what the library has stays").isEqualTo(5);
    assertThat(broken(staff)).isEmpty();
    assertThat(fresh(added(writer("texts")))).isZero();
  }

  @Test
  void whoMayNotWriteTemplatesInFolioAddsNone() {
    site.tenant("notexts");
    UserRequests one =
        site.with(
            "notexts",
            "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a96",
            Set.of("patron-notices.reference-templates.post"));
    var refused = one.raw(HttpMethod.POST, PATH);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Asking.error(refused).getString("code")).isEqualTo("templates-not-allowed");
    assertThat(fresh(added(writer("notexts")))).isEqualTo(5);
  }
}
