package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the library takes all that it left out of FOLIO, batch by batch. */
@TestInstance(Lifecycle.PER_CLASS)
class CleanUpTest {

  private static final String FUTURE = "2026-06-30T21:59:59.999+00:00";
  private static final String CLEAN_UP = "/patron-flags/left/clean-up";
  private static final Pattern SHOWN =
      Pattern.compile("-d '(\\{[^']*})' \\$OKAPI" + Pattern.quote(CLEAN_UP));

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
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

  @Test
  void theBatchThatTheGuideShowsIsTaken() throws IOException {
    at.tenant("guided");
    at.act("guided", at.flagged("guided", 1, FUTURE), "block");
    HttpResponse<Buffer> answer = at.post("guided", "cleanUpLefts", CLEAN_UP, shown());
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    assertThat(at.blocks("guided")).isEmpty();
  }

  private static JsonObject shown() throws IOException {
    Matcher command = SHOWN.matcher(Files.readString(Path.of("../../docs/install.md")));
    assertThat(command.find()).isTrue();
    return new JsonObject(command.group(1));
  }
}
