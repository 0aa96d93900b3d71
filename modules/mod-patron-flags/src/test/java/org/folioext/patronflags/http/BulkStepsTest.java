package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Set;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One step on many flags. */
@ExtendWith(OneSite.class)
class BulkStepsTest {
  private static final String BULK = "/patron-flags/bulk";

  private final Site site;

  BulkStepsTest(Site site) {
    this.site = site;
  }

  private static JsonObject asked(String step, int expected) {
    return new JsonObject()
        .put("query", "state==open")
        .put("step", step)
        .put("expectedCount", expected);
  }

  private static HttpResponse<Buffer> create(UserRequests staff, JsonObject body) {
    return staff.call("createBulk", HttpMethod.POST, BULK, body);
  }

  private static JsonArray next(UserRequests staff, String id, int limit) {
    return staff
        .call(
            "nextOfBulk",
            HttpMethod.POST,
            BULK + "/" + id + "/next",
            new JsonObject().put("limit", limit))
        .bodyAsJsonObject()
        .getJsonArray("results");
  }

  @Test
  void everyFlagOfAPatronIsCountedAndTakesTheStep() {
    UserRequests staff = site.tenant("walks");
    for (String rule : List.of("a", "b", "c")) {
      Raised.flag(site, "walks", rule, Severity.NOTE, 1);
    }
    assertThat(
            staff
                .call("createBulk", HttpMethod.POST, BULK + "?dryRun=true", asked("dismiss", 0))
                .bodyAsJsonObject()
                .getInteger("count"))
        .isEqualTo(3);
    assertThat(create(staff, asked("dismiss", 2)).statusCode()).isEqualTo(409);
    JsonObject options = new JsonObject().put("comment", "moved away");
    JsonObject bulk = create(staff, asked("dismiss", 3).put("options", options)).bodyAsJsonObject();
    assertThat(bulk.getString("step")).isEqualTo("dismiss");
    assertThat(bulk.getJsonObject("options")).isEqualTo(options);
    String id = bulk.getString("id");
    assertThat(next(staff, id, 2)).hasSize(2);
    assertThat(next(staff, id, 2)).hasSize(1);
    assertThat(next(staff, id, 2)).isEmpty();
    assertThat(site.values("walks", "SELECT DISTINCT state FROM flag"))
        .containsExactly("dismissed");
    assertThat(
            site.values(
                "walks",
                "SELECT concat_ws(' ', count(*), max(comment), max(actor::text)) FROM flag_step"
                    + " WHERE action = 'dismissed'"))
        .containsExactly("3 moved away " + Site.USER);
  }

  @Test
  void heldFlagsAreNeitherCountedNorDecidedNorReleased() {
    UserRequests staff = site.tenant("bulkheld");
    Flag held = Raised.flag(site, "bulkheld", "a", Severity.NOTE, 1);
    Raised.hold(site, "bulkheld", held);
    Raised.flag(site, "bulkheld", "b", Severity.NOTE, 2);
    String id = create(staff, asked("dismiss", 1)).bodyAsJsonObject().getString("id");
    assertThat(next(staff, id, 10)).hasSize(1);
    String states = "SELECT concat_ws(' ', state, held) FROM flag ORDER BY rule";
    assertThat(site.values("bulkheld", states)).containsExactly("open t", "dismissed f");
  }

  @Test
  void aFlagThatSomebodyChangedSinceKeepsWhatTheyDid() {
    UserRequests staff = site.tenant("overtaken");
    Flag first = Raised.flag(site, "overtaken", "a", Severity.NOTE, 1);
    Flag gone = Raised.flag(site, "overtaken", "a", Severity.NOTE, 2);
    Raised.flag(site, "overtaken", "a", Severity.NOTE, 3);
    String id = create(staff, asked("dismiss", 3)).bodyAsJsonObject().getString("id");
    staff.call(
        "confirmFlag",
        HttpMethod.POST,
        "/patron-flags/flags/" + first.id() + "/steps/confirm",
        new JsonObject().put("version", 1));
    site.execute("overtaken", "DELETE FROM flag WHERE id = '" + gone.id() + "'");
    next(staff, id, 10);
    JsonObject bulk = staff.get("getBulk", BULK + "/" + id);
    assertThat(bulk.getInteger("done")).isEqualTo(1);
    assertThat(bulk.getInteger("notDone")).isEqualTo(2);
    JsonObject left = staff.get("getBulkResults", BULK + "/" + id + "/results?state=not-done");
    assertThat(left.getInteger("totalRecords")).isEqualTo(2);
    assertThat(left.encode()).contains("refused-conflict", "not-found");
    assertThat(site.values("overtaken", "SELECT state FROM flag WHERE id = '" + first.id() + "'"))
        .containsExactly("confirmed");
  }

  @Test
  void thoseOfBeforeAreListedTheNewestFirst() {
    UserRequests staff = site.tenant("bulklist");
    Raised.flag(site, "bulklist", "a", Severity.NOTE, 1);
    create(staff, asked("confirm", 1));
    String second = create(staff, asked("assign", 1)).bodyAsJsonObject().getString("id");
    site.execute(
        "bulklist",
        "UPDATE bulk SET created = created + interval '1 day' WHERE id = '" + second + "'");
    JsonObject page = staff.get("getBulks", BULK + "?limit=1");
    assertThat(page.getInteger("totalRecords")).isEqualTo(2);
    assertThat(page.getJsonArray("bulks").getJsonObject(0).getString("id")).isEqualTo(second);
    assertThat(staff.get("getBulks", BULK + "?offset=1").getJsonArray("bulks")).hasSize(1);
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeAnyFlagIsTouched() {
    UserRequests staff = site.tenant("senseless");
    Raised.flag(site, "senseless", "a", Severity.NOTE, 1);
    JsonObject yesterday = new JsonObject().put("until", "2026-03-01");
    for (JsonObject ill :
        List.of(
            new JsonObject().put("query", "state==open").put("expectedCount", 1),
            asked("comment", 1),
            asked("snooze", 1),
            asked("dismiss", 1).put("effect", "block"),
            asked("snooze", 1).put("options", yesterday))) {
      assertThat(create(staff, ill).statusCode()).as(ill.encode()).isIn(400, 422);
    }
    JsonObject tomorrow = new JsonObject().put("until", "2026-03-03");
    assertThat(create(staff, asked("snooze", 1).put("options", tomorrow)).statusCode())
        .isEqualTo(201);
  }

  @Test
  void whoMayNotDoItToOneMayNotDoItToMany() {
    site.tenant("bulkrights");
    Raised.flag(site, "bulkrights", "a", Severity.NOTE, 1);
    UserRequests some =
        site.with(
            "bulkrights",
            Site.USER,
            Set.of("patron-flags.bulk.item.post", "patron-flags.steps.dismiss.post"));
    assertThat(create(some, asked("confirm", 1)).statusCode()).isEqualTo(403);
    assertThat(create(some, asked("dismiss", 1)).statusCode()).isEqualTo(201);
  }
}
