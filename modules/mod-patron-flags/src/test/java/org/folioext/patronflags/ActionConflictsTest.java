package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.FOLIO;
import static org.folioext.patronflags.ActionBench.code;
import static org.folioext.patronflags.ActionBench.path;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What becomes of actions where others were there too, or an answer or an instance is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class ActionConflictsTest {

  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final String FUTURE = "2026-06-30T21:59:59.999+00:00";

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  @AfterEach
  void heal() {
    at.users.lose(LostAnswers.Loss.NONE);
    at.fees.lose(LostAnswers.Loss.NONE);
    at.noting.lose(LostAnswers.Loss.NONE);
  }

  @Test
  void whatChangedSinceThePreviewIsNotOverwritten() {
    at.tenant("changed");
    String flag = at.flagged("changed", 1, PAST);
    at.group("changed", 1);
    JsonObject seen = at.seen("changed", flag, "expiry");
    at.bench.user("changed", at.user("changed", 1).put("expirationDate", FUTURE));
    HttpResponse<Buffer> conflict = at.act("changed", flag, "expiry", seen);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(code(conflict)).isEqualTo("changed-meanwhile");
    assertThat(conflict.bodyAsString()).contains(PAST, FUTURE);
    assertThat(at.user("changed", 1).getString("expirationDate")).isEqualTo(FUTURE);
    assertThat(at.bench.value("changed", "SELECT count(*) FROM left_behind")).isEqualTo(0L);
  }

  @Test
  void whatChangedSinceIsNotTakenBack() {
    at.tenant("outdated");
    String flag = at.flagged("outdated", 1, PAST);
    at.group("outdated", 1);
    JsonObject left = at.act("outdated", flag, "expiry");
    at.bench.user("outdated", at.user("outdated", 1).put("expirationDate", FUTURE));
    HttpResponse<Buffer> conflict = at.undo("outdated", left);
    assertThat(code(conflict)).isEqualTo("changed-meanwhile");
    assertThat(at.user("outdated", 1).getString("expirationDate")).isEqualTo(FUTURE);
    assertThat(at.left("outdated", left.getString("id")).getString("state")).isEqualTo("written");
  }

  @Test
  void aBlockThatStaffEditedStays() {
    at.tenant("edited");
    String flag = at.flagged("edited", 1, PAST);
    JsonObject left = at.act("edited", flag, "block");
    JsonObject block = at.blocks("edited").get(0);
    at.call(
        "edited",
        "",
        HttpMethod.PUT,
        "/manualblocks/" + block.getString("id"),
        block.copy().put("expirationDate", FUTURE));
    assertThat(code(at.undo("edited", left))).isEqualTo("edited");
    JsonObject batch =
        at.post("edited", "cleanUpLefts", "/patron-flags/left/clean-up", new JsonObject())
            .bodyAsJsonObject();
    assertThat(batch.getJsonArray("results").getJsonObject(0).getString("code"))
        .isEqualTo("edited");
    assertThat(at.blocks("edited")).hasSize(1);
  }

  @Test
  void whoFolioDoesNotLetIsToldWhichPermissionIsMissing() {
    at.tenant("forbidden");
    String flag = at.flagged("forbidden", 1, PAST);
    JsonObject seen = at.seen("forbidden", flag, "block");
    Set<String> fewer = new HashSet<>(FOLIO);
    fewer.remove("manualblocks.item.post");
    HttpResponse<Buffer> refused =
        at.call("forbidden", fewer, "blockPatron", HttpMethod.POST, path(flag, "block"), seen);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("manualblocks.item.post");
    assertThat(at.bench.value("forbidden", "SELECT state FROM left_behind")).isEqualTo("unwritten");
    assertThat(at.act("forbidden", flag, "block").getString("state")).isEqualTo("written");
  }

  @Test
  void aLostAnswerIsSettledByReadingBack() {
    at.tenant("lost");
    String flag = at.flagged("lost", 1, PAST);
    JsonObject seen = at.seen("lost", flag, "block");
    at.fees.lose(LostAnswers.Loss.ANSWER);
    HttpResponse<Buffer> answer = at.act("lost", flag, "block", seen);
    assertThat(answer.bodyAsJsonObject().getString("state")).isEqualTo("written");
    assertThat(at.blocks("lost")).hasSize(1);
  }

  @Test
  void aLostRequestStaysUnsureUntilItCanNoLongerArrive() {
    at.tenant("unsure");
    String flag = at.flagged("unsure", 1, PAST);
    JsonObject seen = at.seen("unsure", flag, "block");
    at.fees.lose(LostAnswers.Loss.REQUEST);
    assertThat(code(at.act("unsure", flag, "block", seen))).isEqualTo("unsure");
    at.fees.lose(LostAnswers.Loss.NONE);
    assertThat(code(at.act("unsure", flag, "block", seen))).isEqualTo("unsure");
    at.clock.pass(Duration.ofMinutes(2));
    assertThat(at.act("unsure", flag, "block", seen).statusCode()).isEqualTo(201);
    assertThat(at.blocks("unsure")).hasSize(1);
    assertThat(at.bench.value("unsure", "SELECT count(DISTINCT remote) FROM left_behind"))
        .isEqualTo(1L);
  }

  @Test
  void whoWasKilledBetweenRecordAndWriteIsSeen() {
    at.tenant("killed");
    String flag = at.flagged("killed", 1, FUTURE);
    JsonObject seen = at.seen("killed", flag, "deactivate");
    planned("killed", flag);
    assertThat(code(at.act("killed", flag, "deactivate", seen))).isEqualTo("in-progress");
    at.clock.pass(Duration.ofMinutes(2));
    assertThat(at.act("killed", flag, "deactivate", seen).statusCode()).isEqualTo(201);
    assertThat(
            at.bench.value("killed", "SELECT string_agg(state, ' ' ORDER BY at) FROM left_behind"))
        .isEqualTo("unwritten written");
  }

  @Test
  void whoWasKilledAfterTheWriteIsSeenToHaveDoneIt() {
    at.tenant("dead");
    String flag = at.flagged("dead", 1, FUTURE);
    planned("dead", flag);
    at.bench.user("dead", at.user("dead", 1).put("active", false));
    at.clock.pass(Duration.ofMinutes(2));
    String id = at.bench.value("dead", "SELECT id FROM left_behind").toString();
    JsonObject left =
        at.post("dead", "settleLeft", "/patron-flags/left/" + id + "/settle", null)
            .bodyAsJsonObject();
    assertThat(left.getString("state")).isEqualTo("written");
  }

  private void planned(String tenant, String flag) {
    String user = MadeUp.userId(1);
    at.execute(
        tenant,
        """
        INSERT INTO left_behind (id, flag, patron, effect, remote, before, after, state, at, changed)
        VALUES (gen_random_uuid(), '%s', '%s', 'deactivate', '%s', '{"active": true}',
          '{"active": false}', 'planned', '%s', '%s')"""
            .formatted(flag, user, user, at.clock.instant(), at.clock.instant()));
  }

  @Test
  void ofTwoAtOnceOneWinsAndTheOtherIsTold() {
    at.tenant("both");
    String flag = at.flagged("both", 1, PAST);
    JsonObject seen = at.seen("both", flag, "block");
    Future<HttpResponse<Buffer>> one =
        at.sent("both", FOLIO, "blockPatron", HttpMethod.POST, path(flag, "block"), seen);
    Future<HttpResponse<Buffer>> two =
        at.sent("both", FOLIO, "blockPatron", HttpMethod.POST, path(flag, "block"), seen);
    assertThat(List.of(FlagsBench.await(one).statusCode(), FlagsBench.await(two).statusCode()))
        .containsExactlyInAnyOrder(201, 409);
    assertThat(at.blocks("both")).hasSize(1);
  }
}
