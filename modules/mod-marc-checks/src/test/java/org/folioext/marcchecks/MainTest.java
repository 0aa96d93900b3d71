package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The process as it is run: what it logs, and how it ends. */
@TestInstance(Lifecycle.PER_CLASS)
class MainTest {
  private static final Pattern LISTENING = Pattern.compile("Listening on port (\\d+)");
  private static final Pattern WRONG = Pattern.compile(" (WARN|ERROR|FATAL) |Exception");
  private static final int CLIENTS = 8;
  private static final int TERMINATED = 143;

  private RunBench bench;

  private Process process;
  private BufferedReader out;
  private int port;

  @BeforeAll
  void startPostgres() {
    bench = new RunBench();
  }

  @AfterAll
  void stopPostgres() {
    bench.close();
  }

  @BeforeEach
  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder
        .environment()
        .putAll(
            Map.of(
                "HTTP_PORT", "0",
                "DB_HOST", "127.0.0.1",
                "DB_PORT", String.valueOf(bench.postgres().port()),
                "DB_DATABASE", "postgres",
                "DB_USERNAME", "postgres",
                "DB_PASSWORD", "postgres"));
    process = builder.redirectErrorStream(true).start();
    out = process.inputReader();
    String line = out.readLine();
    Matcher listening = LISTENING.matcher(line);
    while (!listening.find()) {
      line = out.readLine();
      listening = LISTENING.matcher(line);
    }
    port = Integer.parseInt(listening.group(1));
  }

  @AfterEach
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void nothingInTheLogOfAGoodDayIsAWarning() throws InterruptedException {
    complete(enable("quiet"));
    IntStream.range(0, CLIENTS)
        .parallel()
        .forEach(
            i -> assertThat(get("quiet", "/marc-checks/profiles").statusCode()).isEqualTo(200));

    List<String> lines = terminated();

    assertThat(lines).noneMatch(WRONG.asPredicate());
    assertThat(lines).anyMatch(line -> line.contains("Stopped: database"));
  }

  @Test
  void theTenantJobThatRunsAtSigtermIsDoneFirst() throws InterruptedException {
    String job = enable("late");

    terminated();

    MarcChecksModule other = bench.instance(RunBench.options(50));
    JsonObject told = json(bench.get(other, "late", "/_/tenant/" + job));
    assertThat(told.getBoolean("complete")).isTrue();
    assertThat(told.getString("error")).isNull();
  }

  /** The id of the job. */
  private String enable(String tenant) {
    String change = "{\"module_to\": \"" + Library.MODULE + "\"}";
    HttpResponse<byte[]> made =
        bench.send(port, tenant, "POST", "/_/tenant", Optional.of(BodyPublishers.ofString(change)));
    return json(made).getString("id");
  }

  private void complete(String job) {
    while (!json(get("quiet", "/_/tenant/" + job)).getBoolean("complete")) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<byte[]> get(String tenant, String path) {
    return bench.send(port, tenant, "GET", path, Optional.empty());
  }

  /** What it logged from its start to its end, after SIGTERM. */
  private List<String> terminated() throws InterruptedException {
    process.toHandle().destroy();
    List<String> lines = out.lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
    return lines;
  }
}
