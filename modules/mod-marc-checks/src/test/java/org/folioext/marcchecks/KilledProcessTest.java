package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * kill -9 of the process that works on a run, at random points, again and again; {@code
 * folioext.kill.points} says how often.
 */
@Tag("kill")
@TestInstance(Lifecycle.PER_CLASS)
class KilledProcessTest {
  private static final String TENANT = "diku";
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);
  private static final int COPIES = 12;
  private static final long PAUSE_MILLIS = 5;
  private static final long LONGEST_MILLIS = 100;

  private final RunBench bench = new RunBench();
  private final MarcChecksModule other = bench.instance(RunBench.options(50));

  @BeforeAll
  void start() {
    bench.enable(TENANT);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private static byte[] file() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < COPIES; i++) {
      all.writeBytes(RunsTest.defects());
    }
    return all.toByteArray();
  }

  private String report(String run) {
    String path = "/marc-checks/runs/" + run + "/report?format=jsonl";
    return new String(bench.get(other, TENANT, path).body(), StandardCharsets.UTF_8);
  }

  private JsonObject run(String id) {
    return json(bench.get(other, TENANT, "/marc-checks/runs/" + id));
  }

  private static boolean open(JsonObject run) {
    return run.getString("state").matches("waiting|running");
  }

  @Test
  void runsOfKilledProcessesFindWhatAnUndisturbedOneFinds() throws Exception {
    String calm = json(bench.upload(other, TENANT, file())).getString("id");
    long records = bench.ended(other, TENANT, calm).getLong("records");
    String undisturbed = report(calm);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Optional<String> run = Optional.empty();
    int early = 0;
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      String id = killed(run, records, random);
      if (open(run(id))) {
        early++;
        run = Optional.of(id);
      } else {
        reports.add(report(id));
        run = Optional.empty();
      }
    }
    if (run.isPresent()) {
      while (open(run(run.get()))) {
        bench.post(other, TENANT, "/marc-checks/timer");
      }
      reports.add(report(run.get()));
    }
    List<String> differing =
        reports.stream().filter(report -> !report.equals(undisturbed)).toList();
    Figures.leave(POINTS, early, reports.size(), differing.size());
    assertThat(differing).as("seed " + seed).isEmpty();
  }

  /**
   * A process works on the run, or on a new one, until a random number of its records is checked,
   * and a little longer; then it is killed.
   */
  private String killed(Optional<String> run, long records, Random random) throws Exception {
    try (TestProcess instance = instance()) {
      String id = run.isPresent() ? goOn(instance, run.get()) : upload(instance);
      JsonObject seen = run(id);
      long done = seen.getLong("records");
      long enough = done + random.nextLong(records - done + 1);
      while (open(seen) && seen.getLong("records") < enough) {
        assertThat(instance.endsWithin(PAUSE_MILLIS)).isFalse();
        seen = run(id);
      }
      // Not a wait for something to happen: the moment of the kill is what is tried.
      assertThat(instance.endsWithin(random.nextLong(LONGEST_MILLIS))).isFalse();
      return id;
    }
  }

  private String upload(TestProcess instance) {
    String path = "/marc-checks/runs?fileName=test.mrc";
    var body = Optional.of(BodyPublishers.ofByteArray(file()));
    return json(bench.send(instance.port(), TENANT, "POST", path, body)).getString("id");
  }

  private String goOn(TestProcess instance, String run) {
    bench.send(instance.port(), TENANT, "POST", "/marc-checks/timer", Optional.empty());
    return run;
  }

  private TestProcess instance() {
    return TestProcess.start(KilledInstance.class, String.valueOf(bench.postgres().port()));
  }
}
