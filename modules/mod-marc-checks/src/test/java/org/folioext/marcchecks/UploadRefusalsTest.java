package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;
import static org.folioext.marcchecks.RunFixtures.beginUpload;
import static org.folioext.marcchecks.RunFixtures.insert;
import static org.folioext.marcchecks.RunFixtures.settings;
import static org.folioext.marcchecks.RunFixtures.until;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are refused, cut off, or cancelled. */
@TestInstance(Lifecycle.PER_CLASS)
class UploadRefusalsTest {
  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(7));

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void fileOverTheLimitIsRefusedAndNothingIsLeft() {
    settings(bench, module, "small", "{\"maxUploadBytes\": 600000}");
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
  void badUploadsAreRefusedAndLeaveNothing() {
    bench.enable("bad");
    assertThat(bench.upload(module, "bad", new byte[0]).statusCode()).isEqualTo(400);
    String path = "/marc-checks/runs?fileName=a.mrc&profileId=no-such";
    var body = Optional.of(BodyPublishers.ofString("x"));
    assertThat(bench.send(module.port(), "bad", "POST", path, body).statusCode()).isEqualTo(422);
    var unnamed = bench.send(module.port(), "bad", "POST", "/marc-checks/runs", body);
    assertThat(unnamed.statusCode()).isEqualTo(400);
    var untyped = bench.post(module, "bad", "/marc-checks/runs?fileName=a.mrc");
    assertThat(untyped.statusCode()).isEqualTo(415);
    assertThat(bench.count("bad", "upload")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%0A", "%0D", "%00", "%E2%80%AE", "%E2%80%A8"})
  void nameThatHidesSomethingIsRefused(String character) {
    bench.enable("name");
    String path = "/marc-checks/runs?fileName=a" + character + "b.mrc";
    var refused =
        bench.send(module.port(), "name", "POST", path, Optional.of(BodyPublishers.ofString("x")));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).toString()).contains("control or format character");
  }

  @Test
  void bodyCutOffLeavesNothing() throws IOException {
    bench.enable("cut");
    try (Socket socket = beginUpload(module, "cut", 4_000_000)) {
      assertThat(socket.isConnected()).isTrue();
      until(() -> bench.count("cut", "upload_chunk") > 0);
    }
    until(() -> bench.count("cut", "upload") == 0);
    assertThat(bench.count("cut", "upload_chunk")).isZero();
    assertThat(bench.count("cut", "run")).isZero();
  }

  @Test
  void moreRunsThanMayBeOpenAreRefused() {
    settings(bench, module, "full", "{\"maxOpenRuns\": 1}");
    insert(bench, "full", "running", "now() + interval '1 hour', NULL");
    var refused = bench.upload(module, "full", new byte[100]);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(bench.count("full", "upload")).isEqualTo(1);
  }

  @Test
  void runIsCancelledOnceAndOnlyThenDeleted() {
    bench.enable("cancel");
    String path =
        "/marc-checks/runs/"
            + insert(bench, "cancel", "running", "now() + interval '1 hour', NULL");
    var early = bench.send(module.port(), "cancel", "DELETE", path, Optional.empty());
    assertThat(early.statusCode()).isEqualTo(409);
    JsonObject cancelled = json(bench.post(module, "cancel", path + "/cancel"));
    assertThat(cancelled.getString("state")).isEqualTo("cancelled");
    assertThat(bench.post(module, "cancel", path + "/cancel").statusCode()).isEqualTo(409);
    var deleted = bench.send(module.port(), "cancel", "DELETE", path, Optional.empty());
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(bench.post(module, "cancel", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("cancel", "upload")).isZero();
  }
}
