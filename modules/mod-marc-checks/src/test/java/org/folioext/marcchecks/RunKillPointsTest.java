package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.folioext.okapitesting.StoppingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance stops dead in the middle of a run, and another goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class RunKillPointsTest {
  private static final String TENANT = "diku";

  private final RunBench bench = new RunBench();
  private final StoppingClock clock = new StoppingClock("marc-checks-runs");
  private final MarcChecksModule stopping = bench.instance(RunBench.options(7), clock);
  private final MarcChecksModule other = bench.instance(RunBench.options(10));
  private String undisturbed;

  @BeforeAll
  void start() {
    bench.enable(TENANT);
    String id = json(bench.upload(other, TENANT, RunsTest.defects())).getString("id");
    bench.ended(other, TENANT, id);
    undisturbed = report(id);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private String report(String run) {
    String path = "/marc-checks/runs/" + run + "/report?format=jsonl";
    return new String(bench.get(other, TENANT, path).body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 9, 12, 20, 33, 50, 64, 71, 80, 1000})
  void anotherInstanceGoesOnAndNothingIsCountedTwice(long moments) {
    clock.stopAfter(moments);
    String id = json(bench.upload(stopping, TENANT, RunsTest.defects())).getString("id");
    JsonObject ended = finishedByOther(id);
    assertThat(ended.getString("state")).isEqualTo("finished");
    assertThat(report(id)).isEqualTo(undisturbed);
  }

  private JsonObject finishedByOther(String id) {
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(until)) {
      assertThat(bench.post(other, TENANT, "/marc-checks/timer").statusCode()).isEqualTo(204);
      JsonObject run = json(bench.get(other, TENANT, "/marc-checks/runs/" + id));
      if (!run.getString("state").matches("waiting|running")) {
        return run;
      }
    }
    throw new AssertionError("nobody went on with " + id);
  }
}
