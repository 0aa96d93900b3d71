package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunFixtures.beginUpload;
import static org.folioext.marcchecks.RunFixtures.execute;
import static org.folioext.marcchecks.RunFixtures.settings;
import static org.folioext.marcchecks.RunFixtures.until;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.marcchecks.domain.run.BatchLimits;
import org.folioext.marcchecks.storage.run.Uploads;
import org.folioext.okapi.pg.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Files while they are received. */
@TestInstance(Lifecycle.PER_CLASS)
class UploadsOnTheWayTest {
  private final RunBench bench = new RunBench();
  private final MarcChecksModule patient = bench.instance(RunBench.options(7));
  private final MarcChecksModule impatient = bench.instance(impatient());

  private static RunParts.Options impatient() {
    Duration silence = Duration.ofMillis(400);
    return new RunParts.Options(
        RunBench.LEASE, 1, Duration.ofSeconds(5), 1, BatchLimits.USUAL, silence);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void clientThatFallsSilentIsToldSoAndLosesItsConnectionAndItsFile() throws IOException {
    bench.enable("silent");
    try (Socket socket = beginUpload(impatient, "silent", 4_000_000)) {
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("upload-silent");
    }
    assertThat(bench.count("silent", "upload")).isZero();
    assertThat(bench.count("silent", "upload_chunk")).isZero();
  }

  @Test
  void instanceThatStopsLeavesNothingOfAFileThatComes() throws IOException {
    bench.enable("stopping");
    MarcChecksModule stopping =
        bench.start(RunBench.options(7), Clock.systemUTC(), Duration.ofMillis(100));
    try (Socket socket = beginUpload(stopping, "stopping", 4_000_000)) {
      until(() -> bench.count("stopping", "upload_chunk") > 0);
      RunBench.await(stopping.drain());
      assertThat(bench.count("stopping", "upload")).isZero();
      RunBench.await(stopping.close());
      assertThat(socket.isConnected()).isTrue();
    }
    assertThat(bench.count("stopping", "upload_chunk")).isZero();
  }

  @Test
  void filesThatAreReceivedCountAsOpenRunsDo() throws IOException {
    settings(bench, patient, "busy", "{\"maxOpenRuns\": 1}");
    try (Socket socket = beginUpload(patient, "busy", 100)) {
      until(() -> bench.count("busy", "upload") == 1);
      assertThat(bench.upload(impatient, "busy", new byte[100]).statusCode()).isEqualTo(429);
      assertThat(bench.count("busy", "upload")).isEqualTo(1);
      assertThat(socket.isConnected()).isTrue();
    }
    until(() -> bench.count("busy", "upload") == 0);
    assertThat(bench.upload(impatient, "busy", Records.iso2709().getBytes()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void instancesTakeNoMoreFilesThanMayBeOpenBetweenThem() {
    bench.enable("many");
    Vertx vertx = Vertx.vertx();
    List<Database> databases =
        IntStream.range(0, 2)
            .mapToObj(i -> Database.open(vertx, bench.postgres().config(), MarcChecksModule.name()))
            .toList();
    List<Future<Boolean>> begun =
        IntStream.range(0, 40)
            .mapToObj(i -> new Uploads(databases.get(i % 2)))
            .map(uploads -> uploads.begin("many", UUID.randomUUID(), "a.mrc", 7))
            .toList();
    RunBench.await(Future.all(begun));
    assertThat(begun.stream().filter(Future::result)).hasSize(7);
    assertThat(bench.count("many", "upload")).isEqualTo(7);
    execute(bench, "many", "UPDATE upload SET state = 'whole'");
    RunFixtures.insert(bench, "many", "waiting", "NULL, NULL");
    Uploads uploads = new Uploads(databases.get(0));
    assertThat(RunBench.await(uploads.begin("many", UUID.randomUUID(), "a.mrc", 1))).isFalse();
    assertThat(RunBench.await(uploads.begin("many", UUID.randomUUID(), "a.mrc", 2))).isTrue();
    databases.forEach(database -> RunBench.await(database.close()));
    RunBench.await(vertx.close());
  }
}
