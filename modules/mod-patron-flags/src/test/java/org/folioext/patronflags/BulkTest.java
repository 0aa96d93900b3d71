package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.folioext.patronflags.ActionBench.code;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One action on many accounts. */
@TestInstance(Lifecycle.PER_CLASS)
class BulkTest {

  private static final String FUTURE = "2026-06-30T21:59:59.999+00:00";
  private static final String BULK = "/patron-flags/bulk";

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  private static JsonObject asked(int expected) {
    return new JsonObject()
        .put("query", "state==open")
        .put("effect", "deactivate")
        .put("expectedCount", expected);
  }

  private JsonArray next(String tenant, String id, int limit) {
    return at.post(
            tenant, "nextOfBulk", BULK + "/" + id + "/next", new JsonObject().put("limit", limit))
        .bodyAsJsonObject()
        .getJsonArray("results");
  }

  @Test
  void theCountIsConfirmedAndEachAccountHasItsResult() {
    at.tenant("many");
    for (int i = 1; i <= 3; i++) {
      at.flagged("many", i, FUTURE);
    }
    at.bench.user("many", at.user("many", 2).put("active", false));
    assertThat(
            at.post("many", "createBulk", BULK + "?dryRun=true", asked(0))
                .bodyAsJsonObject()
                .getInteger("count"))
        .isEqualTo(3);
    assertThat(code(at.post("many", "createBulk", BULK, asked(2)))).isEqualTo("other-count");
    String id = at.post("many", "createBulk", BULK, asked(3)).bodyAsJsonObject().getString("id");
    assertThat(at.user("many", 1).getBoolean("active")).isTrue();

    assertThat(next("many", id, 2)).hasSize(2);
    assertThat(next("many", id, 2)).hasSize(1);
    assertThat(next("many", id, 2)).isEmpty();
    JsonObject bulk =
        at.call("many", "getBulk", HttpMethod.GET, BULK + "/" + id, null).bodyAsJsonObject();
    assertThat(bulk.getInteger("done")).isEqualTo(2);
    assertThat(bulk.getInteger("notDone")).isEqualTo(1);
    JsonObject results =
        at.call("many", "getBulkResults", HttpMethod.GET, BULK + "/" + id + "/results", null)
            .bodyAsJsonObject();
    assertThat(results.encode()).contains("nothing-to-do");
    for (int i = 1; i <= 3; i++) {
      assertThat(at.user("many", i).getBoolean("active")).isFalse();
    }
  }

  @Test
  void whatAColleagueDecidedMeanwhileStaysAndIsReported() {
    at.tenant("decided");
    at.flagged("decided", 1, FUTURE);
    String dismissed = at.flagged("decided", 2, FUTURE);
    JsonObject block = asked(2).put("effect", "block");
    String id = at.post("decided", "createBulk", BULK, block).bodyAsJsonObject().getString("id");
    String step = "/patron-flags/flags/" + dismissed + "/steps/dismiss";
    at.post("decided", "dismissFlag", step, new JsonObject().put("version", 1));

    JsonArray results = next("decided", id, 10);
    assertThat(results)
        .extracting(
            result -> ((JsonObject) result).getString("flagId").equals(dismissed),
            result -> ((JsonObject) result).getString("state"),
            result -> ((JsonObject) result).getString("code"))
        .containsExactlyInAnyOrder(
            tuple(true, "not-done", "flag-changed"), tuple(false, "done", null));
    assertThat(at.blocks("decided")).hasSize(1);
    assertThat(
            at.bench.value(
                "decided", "SELECT string_agg(state, ' ') FROM flag WHERE state <> 'open'"))
        .isEqualTo("dismissed");
  }

  @Test
  void afterABreakItGoesOnAndNothingIsDoneTwice() {
    at.tenant("broken");
    at.flagged("broken", 1, FUTURE);
    at.flagged("broken", 2, FUTURE);
    String id = at.post("broken", "createBulk", BULK, asked(2)).bodyAsJsonObject().getString("id");
    assertThat(next("broken", id, 1)).hasSize(1);
    at.execute(
        "broken",
        "UPDATE bulk_item SET done = NULL, left_behind = NULL, taken = '"
            + at.clock.instant()
            + "' WHERE number = 1");
    at.execute("broken", "UPDATE left_behind SET state = 'planned'");
    at.clock.pass(Duration.ofMinutes(3));
    JsonArray results = next("broken", id, 10);
    assertThat(results).hasSize(2);
    assertThat(results.encode()).doesNotContain("not-done");
    assertThat(at.bench.value("broken", "SELECT count(*) FROM left_behind")).isEqualTo(2L);
  }

  @Test
  void aFolioThatDoesNotAnswerLeavesTheRestWaiting() {
    at.tenant("down");
    at.flagged("down", 1, FUTURE);
    String id = at.post("down", "createBulk", BULK, asked(1)).bodyAsJsonObject().getString("id");
    at.users.lose(LostAnswers.Loss.REQUEST);
    assertThat(code(at.post("down", "nextOfBulk", BULK + "/" + id + "/next", new JsonObject())))
        .isEqualTo("unsure");
    at.users.lose(LostAnswers.Loss.NONE);
    at.clock.pass(Duration.ofMinutes(3));
    assertThat(next("down", id, 1).getJsonObject(0).getString("state")).isEqualTo("done");
  }
}
