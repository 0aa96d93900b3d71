package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the process that works on a run, at random points, again and again; {@code
 * folioext.kill.points} says how often.
 */
@Tag("kill")
class KilledProcessTest {
  private static final String TENANT = "diku";
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);
  private static final int LONGEST_MILLIS = 600;
  private static final int COPIES = 12;

  private static RunBench bench;
  private static MarcChecksModule other;

  @BeforeAll
  static void start() {
    bench = new RunBench();
    other = bench.instance(RunBench.options(50));
    bench.enable(TENANT);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  private static byte[] file() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < COPIES; i++) {
      all.writeBytes(RunsTest.defects());
    }
    return all.toByteArray();
  }

  private static String report(String run) {
    String path = "/marc-checks/runs/" + run + "/report?format=jsonl";
    return new String(bench.get(other, TENANT, path).body(), StandardCharsets.UTF_8);
  }

  private static JsonObject run(String id) {
    return json(bench.get(other, TENANT, "/marc-checks/runs/" + id));
  }

  private static boolean open(String id) {
    return run(id).getString("state").matches("waiting|running");
  }

  @Test
  void runsOfKilledProcessesFindWhatAnUndisturbedOneFinds() throws Exception {
    String calm = json(bench.upload(other, TENANT, file())).getString("id");
    bench.ended(other, TENANT, calm);
    String undisturbed = report(calm);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Optional<String> run = Optional.empty();
    int unended = 0;
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      run = Optional.of(killed(run, random.nextInt(LONGEST_MILLIS)));
      if (open(run.get())) {
        unended++;
      } else {
        reports.add(report(run.get()));
        run = Optional.empty();
      }
    }
    if (run.isPresent()) {
      while (open(run.get())) {
        bench.post(other, TENANT, "/marc-checks/timer");
      }
      reports.add(report(run.get()));
    }
    Figures.leave(POINTS, unended, reports.size(), differing(undisturbed, reports));
    assertThat(reports).as("seed " + seed).isNotEmpty().containsOnly(undisturbed);
  }

  private static long differing(String undisturbed, List<String> reports) {
    return reports.stream().filter(report -> !report.equals(undisturbed)).count();
  }

  /** A process works on the run, or on a new one, for so long; then it is killed. */
  private static String killed(Optional<String> run, long millis) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledInstance.class.getName(),
                    String.valueOf(bench.postgres().port())))
            .redirectErrorStream(true)
            .start();
    try {
      int port = port(process);
      String id = run.isPresent() ? goOn(port, run.get()) : upload(port);
      // Not a wait for something to happen: the moment of the kill is what is tried.
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertThat(ended).isFalse();
      return id;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String upload(int port) {
    String path = "/marc-checks/runs?fileName=test.mrc";
    var body = Optional.of(BodyPublishers.ofByteArray(file()));
    return json(bench.send(port, TENANT, "POST", path, body)).getString("id");
  }

  private static String goOn(int port, String run) {
    bench.send(port, TENANT, "POST", "/marc-checks/timer", Optional.empty());
    return run;
  }

  private static int port(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("port ")) {
        return Integer.parseInt(line.substring(5));
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the process did not start:\n" + said);
  }
}
