package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.code;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of what was left in FOLIO when a patron is erased, and when the library leaves. */
class ErasureTest {

  private static final String FUTURE = "2026-06-30T21:59:59.999+00:00";
  private static final String WORD = "Kanarienvogel";
  private static final String CLEAN_UP = "/patron-flags/left/clean-up";

  private static ActionBench at;

  @BeforeAll
  static void start() {
    at = new ActionBench();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  private static String data(int number) {
    return "/patron-flags/patrons/" + MadeUp.userId(number) + "/data";
  }

  private static HttpResponse<Buffer> erase(String tenant, int number) {
    return at.call(tenant, "deletePatronData", HttpMethod.DELETE, data(number), null);
  }

  private static JsonObject kept(String tenant, int number) {
    return at.call(tenant, "getPatronData", HttpMethod.GET, data(number), null).bodyAsJsonObject();
  }

  private static JsonObject block(String tenant, String flag) {
    JsonObject options = new JsonObject().put("description", WORD);
    JsonObject shown = at.preview(tenant, flag, "block", options).bodyAsJsonObject();
    return at.act(
            tenant,
            flag,
            "block",
            options
                .put("before", shown.getJsonObject("before"))
                .put("after", shown.getJsonObject("after")))
        .bodyAsJsonObject();
  }

  @Test
  void aBlockStaysRemovableAndNothingOfWhatItSaysIsKept() {
    at.tenant("forgets");
    String flag = at.flagged("forgets", 1, FUTURE);
    at.flagged("forgets", 2, FUTURE);
    JsonObject block = block("forgets", flag);
    at.act("forgets", flag, "deactivate");
    assertThat(kept("forgets", 1).getJsonArray("left")).hasSize(2);
    assertThat(kept("forgets", 1).encode()).contains(WORD);

    assertThat(erase("forgets", 1).statusCode()).isEqualTo(204);
    JsonArray left = kept("forgets", 1).getJsonArray("left");
    assertThat(left).hasSize(1);
    assertThat(left.getJsonObject(0).getString("id")).isEqualTo(block.getString("id"));
    assertThat(left.encode()).doesNotContain(WORD);
    assertThat(at.bench.value("forgets", "SELECT count(*) FROM flag")).isEqualTo(1L);
    assertThat(at.undo("forgets", block).bodyAsJsonObject().getString("state")).isEqualTo("undone");
    assertThat(at.blocks("forgets")).isEmpty();
    erase("forgets", 1);
    assertThat(kept("forgets", 1).getJsonArray("left")).isEmpty();
  }

  @Test
  void thePlaceInABulkGoesTooAndTheRestOfItGoesOn() {
    at.tenant("bulkforgets");
    at.flagged("bulkforgets", 1, FUTURE);
    at.flagged("bulkforgets", 2, FUTURE);
    JsonObject asked =
        new JsonObject()
            .put("query", "state==open")
            .put("effect", "deactivate")
            .put("expectedCount", 2);
    String bulk =
        at.post("bulkforgets", "createBulk", "/patron-flags/bulk", asked)
            .bodyAsJsonObject()
            .getString("id");
    erase("bulkforgets", 1);
    assertThat(
            at.post(
                    "bulkforgets",
                    "nextOfBulk",
                    "/patron-flags/bulk/" + bulk + "/next",
                    new JsonObject())
                .bodyAsJsonObject()
                .getJsonArray("results"))
        .hasSize(1);
    assertThat(at.user("bulkforgets", 1).getBoolean("active")).isTrue();
  }

  @Test
  void nothingIsErasedWhileSomebodyWritesToTheUser() {
    at.tenant("busy");
    String flag = at.flagged("busy", 1, FUTURE);
    at.act("busy", flag, "deactivate");
    at.execute("busy", "UPDATE left_behind SET state = 'planned', changed = '" + at.clock.instant() + "'");
    assertThat(code(erase("busy", 1))).isEqualTo("in-progress");
    assertThat(kept("busy", 1).getJsonArray("flags")).hasSize(1);
    at.clock.pass(Duration.ofMinutes(2));
    assertThat(erase("busy", 1).statusCode()).isEqualTo(204);
    assertThat(kept("busy", 1).getJsonArray("left")).isEmpty();
  }

  @Test
  void aCleanUpGoesOnBehindTheBatchBeforeAndLeavesWhatStaffEdited() {
    at.tenant("leaves");
    for (int i = 1; i <= 5; i++) {
      at.act("leaves", at.flagged("leaves", i, FUTURE), "block");
    }
    JsonObject edited = at.blocks("leaves").get(0);
    at.bench.fees.put("leaves", "/manualblocks", edited.put("desc", "ours now"));
    JsonObject limit = new JsonObject().put("limit", 2);
    JsonArray results = new JsonArray();
    String next = null;
    int batches = 0;
    do {
      JsonObject batch =
          at.post(
                  "leaves",
                  "cleanUpLefts",
                  CLEAN_UP,
                  next == null ? limit.copy() : limit.copy().put("after", next))
              .bodyAsJsonObject();
      results.addAll(batch.getJsonArray("results"));
      next = batch.getString("next");
      batches++;
    } while (next != null && batches < 10);
    assertThat(batches).isEqualTo(3);
    assertThat(results).hasSize(5);
    assertThat(results.encode()).containsOnlyOnce("\"edited\"");
    assertThat(at.blocks("leaves"))
        .singleElement()
        .satisfies(block -> assertThat(block.getString("desc")).isEqualTo("ours now"));
  }
}
