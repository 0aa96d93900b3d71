package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.folioext.patronnotices.domain.deed.PastDeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What persons did is found, taken away, never changed, and forgets whom it was about. */
@ExtendWith(OneSite.class)
class DeedsTest {
  private static final String DEEDS = "/patron-notices/deeds";
  private static final String OTHER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a94";

  private final Site site;

  DeedsTest(Site site) {
    this.site = site;
  }

  private static List<JsonObject> deeds(UserRequests staff, String query) {
    return staff.get("getDeeds", DEEDS + "?limit=100&query=" + query).getJsonArray("deeds").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static List<String> kinds(UserRequests staff, String query) {
    return deeds(staff, query).stream().map(deed -> deed.getString("kind")).toList();
  }

  private static void prefer(UserRequests staff, int version, String... channels) {
    JsonObject wishes =
        new JsonObject()
            .put("without", new JsonArray())
            .put("notBy", new JsonArray(List.of(channels)))
            .put("version", version);
    String path = "/patron-notices/preferences/" + Doings.PATRON;
    assertThat(staff.call("updatePreference", HttpMethod.PUT, path, wishes).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theyAreFoundByWhoWhatWhenAndAboutWhat() {
    Asking staff = new Asking(site.tenant("found"));
    staff.created("one");
    staff.created("two");
    staff.enable("one", 1, true);
    prefer(staff.staff(), 0, "print");
    UserRequests other = site.with("found", OTHER, Site.PERMISSIONS);
    new Asking(other).enable("one", 2, false);

    assertThat(kinds(other, ""))
        .as("newest first")
        .containsExactly("rule-off", "preference-changed", "rule-on", "rule-added", "rule-added");
    assertThat(kinds(other, "userId==" + OTHER)).containsExactly("rule-off");
    assertThat(kinds(other, "kind==rule-on")).containsExactly("rule-on");
    assertThat(kinds(other, "ruleId==one")).containsExactly("rule-off", "rule-on", "rule-added");
    assertThat(kinds(other, "patronId==" + Doings.PATRON)).containsExactly("preference-changed");
    assertThat(deeds(other, "date>=2026-03-02")).hasSize(5);
    assertThat(deeds(other, "date>=2026-03-03T12:00:00Z")).isEmpty();
    assertThat(deeds(other, "cql.allRecords=1%20sortBy%20date").get(0).getString("kind"))
        .isEqualTo("rule-off");
    assertThat(other.call("getDeeds", HttpMethod.GET, DEEDS + "?query=details==x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatWasBeforeAndIsAfterIsToldOfRulesAndPatronsWishes() {
    Asking staff = new Asking(site.tenant("fields"));
    staff.created("one");
    staff.replace(staff.get("one").put("name", "Other"));
    prefer(staff.staff(), 0, "print");
    prefer(staff.staff(), 1, "print", "note");
    prefer(staff.staff(), 2, "print", "note");

    assertThat(deeds(staff.staff(), "kind==rule-changed").get(0).getJsonArray("fields"))
        .containsExactly(field("name", "Rule one").put("after", "Other"));
    assertThat(deeds(staff.staff(), "kind==preference-changed"))
        .as("the same wishes are no change")
        .extracting(deed -> deed.getJsonArray("fields"))
        .containsExactly(
            new JsonArray().add(field("notBy", "print").put("after", "note, print")),
            new JsonArray().add(new JsonObject().put("key", "notBy").put("after", "print")));
  }

  private static JsonObject field(String key, String before) {
    return new JsonObject().put("key", key).put("before", before);
  }

  @Test
  void whatAPatronWantsIsToldToThoseAloneWhoMaySeeIt() {
    Asking staff = new Asking(site.tenant("wishes"));
    staff.created("one");
    staff.replace(staff.get("one").put("name", "Other"));
    prefer(staff.staff(), 0, "print");
    Set<String> list =
        Set.of("patron-notices.deeds.collection.get", "patron-notices.deeds.export.get");
    UserRequests plain = site.with("wishes", OTHER, list);
    assertThat(deeds(plain, "kind==rule-changed").get(0).getJsonArray("fields")).isNotEmpty();
    JsonObject changed = deeds(plain, "kind==preference-changed").get(0);
    assertThat(changed.getJsonArray("fields")).isEmpty();
    assertThat(changed.getString("patronId")).isEqualTo(Doings.PATRON);
    String table = DEEDS + "/export?query=kind==preference-changed";
    assertThat(plain.raw(HttpMethod.GET, table).bodyAsString())
        .contains("preference-changed")
        .doesNotContain("print");

    Set<String> more = new HashSet<>(list);
    more.add("patron-notices.preferences.item.get");
    UserRequests trusted = site.with("wishes", OTHER, more);
    assertThat(deeds(trusted, "kind==preference-changed").get(0).getJsonArray("fields")).hasSize(1);
    assertThat(trusted.raw(HttpMethod.GET, table).bodyAsString()).contains("print");
  }

  @Test
  void theyAreTakenAwayAsATableWhichIsToldToo() {
    Asking staff = new Asking(site.tenant("taken"));
    staff.created("one");
    prefer(staff.staff(), 0, "print");
    HttpResponse<Buffer> table =
        staff.staff().call("exportDeeds", HttpMethod.GET, DEEDS + "/export");
    assertThat(table.getHeader("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    List<String> lines = table.bodyAsString().lines().toList();
    assertThat(lines.get(0))
        .endsWith(
            "number,date,userId,kind,patronId,ruleId,runId,messageId,previewId,details,changes");
    assertThat(lines.get(1))
        .contains(Site.USER + ",preference-changed," + Doings.PATRON)
        .endsWith("version: 1,notBy:  → print");
    assertThat(lines.get(2)).contains("rule-added,,one,,,,version: 1");
    JsonObject taken = deeds(staff.staff(), "kind==deeds-exported").get(0);
    assertThat(taken.getJsonObject("details")).isEqualTo(new JsonObject().put("rows", 2));
    assertThat(
            staff
                .staff()
                .call(
                    "exportDeeds", HttpMethod.GET, DEEDS + "/export?query=kind==preference-changed")
                .bodyAsString()
                .lines())
        .hasSize(2);
  }

  @Test
  void whoMaySeeThemMayNotTakeThemAwayByThat() {
    site.tenant("seen");
    UserRequests one = site.with("seen", OTHER, Set.of("patron-notices.execute"));
    assertThat(one.raw(HttpMethod.GET, DEEDS).statusCode()).isEqualTo(200);
    assertThat(one.raw(HttpMethod.GET, DEEDS + "/export").statusCode()).isEqualTo(403);
    UserRequests viewer = site.with("seen", OTHER, Set.of("patron-notices.view"));
    assertThat(viewer.raw(HttpMethod.GET, DEEDS).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM deed",
        "TRUNCATE deed",
        "UPDATE deed SET actor = NULL",
        "UPDATE deed SET at = now()",
        "UPDATE deed SET details = '{}', patron = NULL",
        "DELETE FROM choice_change",
        "UPDATE choice_change SET fields = '[]'",
        "DELETE FROM exported",
        "UPDATE exported SET actor = gen_random_uuid()"
      })
  void whoeverWorksForTheTenantCannotChangeThem(String statement) {
    String tenant = "fixed" + Math.abs(statement.hashCode());
    new Asking(site.tenant(tenant)).created("one");
    List<String> before = site.rows(tenant);
    assertThatThrownBy(() -> site.sql(tenant, statement)).hasMessageContaining("permission denied");
    assertThat(site.rows(tenant)).isEqualTo(before);
  }

  @Test
  void whoIsErasedIsForgottenAndWhoDidItIsNot() {
    UserRequests staff = site.tenant("forgotten");
    prefer(staff, 0, "print");
    String patron = "/patron-notices/patrons/" + Doings.PATRON;
    JsonObject told = staff.get("exportPatron", patron + "/export");
    assertThat(told.getJsonArray("deeds")).hasSize(1);
    assertThat(told.getJsonArray("deeds").getJsonObject(0).containsKey("userId")).isFalse();
    staff.call("erasePatron", HttpMethod.POST, patron + "/erase");
    assertThat(staff.get("exportPatron", patron + "/export").getJsonArray("deeds")).isEmpty();
    staff.get("getLedger", patron + "/ledger");

    assertThat(site.rows("forgotten")).noneMatch(row -> row.contains(Doings.PATRON));
    assertThat(deeds(staff, ""))
        .extracting(
            deed ->
                deed.getString("kind")
                    + " "
                    + PastDeed.NOBODY.toString().equals(deed.getString("patronId"))
                    + " "
                    + deed.getString("userId").equals(Site.USER))
        .containsExactly(
            "patron-exported false true",
            "patron-erased false true",
            "patron-exported true true",
            "preference-changed true true");
  }

  @Test
  void aPreviewOfOnePatronNamesThemAndOneOfSeveralSaysHowMany() {
    PreviewAsking staff = PreviewLibrary.of(site, "asked");
    JsonArray one = new JsonArray().add(PreviewLibrary.ANN);
    staff.ended(new JsonObject().put("rules", "soon").put("patrons", one));
    staff.ended(new JsonObject().put("days", 3).put("patrons", one.copy().add(PreviewLibrary.BOB)));
    staff.patron(PreviewLibrary.ANN, "?ruleId=soon&days=2");

    List<JsonObject> deeds = deeds(staff.staff(), "patronId==" + PreviewLibrary.ANN);
    assertThat(deeds)
        .extracting(deed -> deed.getString("kind") + " " + deed.getJsonObject("details").encode())
        .containsExactly(
            "patron-previewed {\"from\":\"2026-03-03\",\"to\":\"2026-03-05\"}",
            "preview-asked {\"from\":\"2026-03-03\",\"patrons\":1,\"rules\":[\"soon\"],"
                + "\"to\":\"2026-03-03\"}");
    assertThat(deeds.get(0).getString("ruleId")).isEqualTo("soon");
    JsonObject both = deeds(staff.staff(), "kind==preview-asked").get(0);
    assertThat(both.containsKey("patronId")).isFalse();
    assertThat(both.getJsonObject("details").getInteger("patrons")).isEqualTo(2);
    assertThat(site.sql("asked", "SELECT details::text FROM deed"))
        .noneMatch(details -> details.contains(PreviewLibrary.BOB));
  }

  @Test
  void rowsOfAPreviewAreADeedWherePersonalValuesAreShown() {
    PreviewAsking staff = PreviewLibrary.of(site, "rows");
    String id = staff.ended(new JsonObject().put("rules", "soon")).getString("id");
    String rows = PreviewAsking.PREVIEWS + "/" + id + "/rows";
    String sees = "patron-notices.preview-rows.collection.get";
    UserRequests plain = site.with("rows", OTHER, Set.of(sees));
    assertThat(plain.raw(HttpMethod.GET, rows).statusCode()).isEqualTo(200);
    assertThat(kinds(staff.staff(), "userId==" + OTHER)).isEmpty();
    UserRequests personal = site.with("rows", OTHER, Set.of(sees, "patron-notices.personal.get"));
    assertThat(personal.raw(HttpMethod.GET, rows).statusCode()).isEqualTo(200);
    assertThat(kinds(staff.staff(), "userId==" + OTHER)).containsExactly("preview-read");
    assertThat(deeds(staff.staff(), "previewId==" + id)).hasSize(2);
  }
}
