package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;
import static org.folioext.marcchecks.RunFixtures.execute;
import static org.folioext.marcchecks.RunFixtures.value;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Runs that were claimed again and again. */
@TestInstance(Lifecycle.PER_CLASS)
class ClaimsInVainTest {
  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(7));

  @AfterAll
  void stop() {
    bench.close();
  }

  /** A run that waits, claimed so often, with a batch saved at one of the claims. */
  private JsonObject goneOn(String tenant, long fence, long savedFence) {
    bench.enable(tenant);
    String id = json(bench.upload(module, tenant, RunsTest.defects())).getString("id");
    bench.ended(module, tenant, id);
    execute(
        bench,
        tenant,
        """
        UPDATE run SET state = 'waiting', ended = NULL, records = 0, fence = %d,
          saved_fence = %d, by_rule = '{}', by_severity = '{}'"""
            .formatted(fence, savedFence));
    execute(bench, tenant, "DELETE FROM finding");
    assertThat(bench.post(module, tenant, "/marc-checks/timer").statusCode()).isEqualTo(204);
    return bench.ended(module, tenant, id);
  }

  @Test
  void runThatThirtyClaimsDidNotBringFurtherIsGivenUp() {
    JsonObject run = goneOn("vain", 30, 0);
    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).startsWith("It was begun too often");
    assertThat(bench.count("vain", "finding")).isZero();
  }

  @Test
  void theThirtiethClaimIsStillTried() {
    assertThat(goneOn("last", 29, 0).getString("state")).isEqualTo("finished");
  }

  @Test
  void claimsThatSavedSomethingAreNotInVain() {
    assertThat(goneOn("saved", 500, 480).getString("state")).isEqualTo("finished");
    assertThat(value(bench, "saved", "SELECT saved_fence FROM run")).isEqualTo("501");
  }
}
