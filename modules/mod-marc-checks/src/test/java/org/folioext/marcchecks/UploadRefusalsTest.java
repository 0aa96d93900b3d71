package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are refused, cut off, cancelled, or too old. */
class UploadRefusalsTest {
  private static RunBench bench;
  private static MarcChecksModule module;

  @BeforeAll
  static void start() {
    bench = new RunBench();
    module = bench.instance(RunBench.options(7));
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  private static void settings(String tenant, String json) throws Exception {
    bench.enable(tenant);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + module.port() + "/marc-checks/settings"))
            .header("X-Okapi-Tenant", tenant)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertThat(status).isBetween(200, 204);
  }

  @Test
  void fileOverTheLimitIsRefusedAndNothingIsLeft() throws Exception {
    settings("small", "{\"maxUploadBytes\": 600000}");
    byte[] file = new byte[3_000_000];
    assertThat(bench.upload(module, "small", file).statusCode()).isEqualTo(413);
    var streamed =
        bench.send(
            module.port(),
            "small",
            "POST",
            "/marc-checks/runs?fileName=a.mrc",
            Optional.of(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));
    assertThat(streamed.statusCode()).isEqualTo(413);
    assertThat(bench.count("small", "upload")).isZero();
    assertThat(bench.count("small", "upload_chunk")).isZero();
    assertThat(bench.count("small", "run")).isZero();
  }

  @Test
  void bodyCutOffLeavesNothing() throws IOException {
    bench.enable("cut");
    try (Socket socket = new Socket("127.0.0.1", module.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /marc-checks/runs?fileName=a.mrc HTTP/1.1\r\nHost: localhost\r\n"
                  + "X-Okapi-Tenant: cut\r\nContent-Type: application/octet-stream\r\n"
                  + "Content-Length: 9000000\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[4_000_000]);
      out.flush();
      until(() -> bench.count("cut", "upload_chunk") > 0);
    }
    until(() -> bench.count("cut", "upload") == 0);
    assertThat(bench.count("cut", "upload_chunk")).isZero();
    assertThat(bench.count("cut", "run")).isZero();
  }

  private static void until(BooleanSupplier holds) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
    }
  }

  private static String insert(String tenant, String state, String dates) {
    UUID upload = UUID.randomUUID();
    UUID run = UUID.randomUUID();
    execute(
        tenant,
        "INSERT INTO upload (id, state, file_name, changed) VALUES ('"
            + upload
            + "', 'whole', 'a', now())");
    execute(
        tenant,
        "INSERT INTO run (id, upload_id, profile_name, profile_yaml, file_name, state,"
            + " bytes_total, created, lease_until, ended) VALUES ('"
            + run
            + "', '"
            + upload
            + "', 'default', '', 'a', '"
            + state
            + "', 1, now(), "
            + dates
            + ")");
    return run.toString();
  }

  private static void execute(String tenant, String sql) {
    bench.sql(tenant, connection -> connection.query(sql).execute().mapEmpty());
  }

  @Test
  void moreRunsThanMayBeOpenAreRefused() throws Exception {
    settings("full", "{\"maxOpenRuns\": 1}");
    insert("full", "running", "now() + interval '1 hour', NULL");
    var refused = bench.upload(module, "full", new byte[100]);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(bench.count("full", "upload")).isEqualTo(1);
  }

  @Test
  void runIsCancelledOnceAndOnlyThenDeleted() {
    bench.enable("cancel");
    String path =
        "/marc-checks/runs/" + insert("cancel", "running", "now() + interval '1 hour', NULL");
    var early = bench.send(module.port(), "cancel", "DELETE", path, Optional.empty());
    assertThat(early.statusCode()).isEqualTo(409);
    JsonObject cancelled = json(bench.post(module, "cancel", path + "/cancel"));
    assertThat(cancelled.getString("state")).isEqualTo("cancelled");
    assertThat(bench.post(module, "cancel", path + "/cancel").statusCode()).isEqualTo(409);
    var deleted = bench.send(module.port(), "cancel", "DELETE", path, Optional.empty());
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(bench.count("cancel", "upload")).isZero();
  }

  @Test
  void timerTakesAwayWhatIsOld() {
    bench.enable("old");
    String kept = insert("old", "finished", "NULL, now() - interval '29 days'");
    String without = insert("old", "finished", "NULL, now() - interval '31 days'");
    insert("old", "failed", "NULL, now() - interval '181 days'");
    execute(
        "old",
        "INSERT INTO upload (id, state, file_name, changed) VALUES"
            + " (gen_random_uuid(), 'receiving', 'left', now() - interval '2 hours'),"
            + " (gen_random_uuid(), 'receiving', 'coming', now())");
    assertThat(bench.post(module, "old", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("old", "run")).isEqualTo(2);
    assertThat(bench.count("old", "upload")).isEqualTo(2);
    assertThat(bench.get(module, "old", "/marc-checks/runs/" + kept).statusCode()).isEqualTo(200);
    String file = "/marc-checks/runs/" + without + "/records-file?part=clean";
    assertThat(bench.get(module, "old", file).statusCode()).isEqualTo(409);
  }
}
