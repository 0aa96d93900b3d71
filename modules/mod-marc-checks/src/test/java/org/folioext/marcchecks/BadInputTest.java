package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a module must refuse, by the limits it has where nobody set others. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String TENANT = "careless";
  private static final String RUNS = "/marc-checks/runs";
  private static final String UPLOAD = RUNS + "?fileName=a.mrc";
  private static final long LIMIT = 2L << 30;
  private static final String TYPE = "application/octet-stream";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> TABLE = new ArrayList<>();

  private RunBench bench;
  private MarcChecksModule module;

  @BeforeAll
  void start() {
    bench = new RunBench();
    module = bench.instance(RunBench.options(7));
    bench.enable(TENANT);
  }

  @AfterAll
  void stop() {
    Figures.leaveLines(TABLE);
    bench.close();
  }

  private static void told(String what, int status, int expected) {
    TABLE.add(expected + " " + status + " " + what);
    assertThat(status).as(what).isEqualTo(expected);
  }

  private static void told(
      String what, HttpResponse<byte[]> response, int expected, String... reasons) {
    told(what, response.statusCode(), expected);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(reasons);
  }

  private HttpResponse<byte[]> upload(String tenant, String path, String type) {
    BodyPublisher body = BodyPublishers.ofString("a");
    return bench.send(module.port(), tenant, "POST", path, type, body);
  }

  private void nothingIsLeft(String tenant) {
    for (String table : List.of("upload", "upload_chunk", "run")) {
      assertThat(bench.count(tenant, table)).as(table).isZero();
    }
  }

  /** The head of an upload that says how long it is, with none of its bytes. */
  private Socket begun(String tenant, long length) throws IOException {
    Socket socket = new Socket("127.0.0.1", module.port());
    String head =
        """
        POST %s HTTP/1.1
        Host: localhost
        X-Okapi-Tenant: %s
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(UPLOAD, tenant, TYPE, length);
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void uploadThatSaysItIsOverTheUsualLimit() throws IOException {
    try (Socket socket = begun(TENANT, LIMIT + 1);
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      told("upload over 2 GiB, as told", Integer.parseInt(answer.readLine().split(" ")[1]), 413);
    }
    nothingIsLeft(TENANT);
  }

  @Test
  void uploadThatGoesOnOverTheLimit() {
    bench.enable("small");
    String settings = "{\"maxUploadBytes\": 600000}";
    bench.send(
        module.port(),
        "small",
        "PUT",
        "/marc-checks/settings",
        "application/json",
        BodyPublishers.ofString(settings));
    BodyPublisher endless =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000_000]));
    told(
        "upload that gets too long",
        bench.send(module.port(), "small", "POST", UPLOAD, TYPE, endless),
        413,
        "600000");
    nothingIsLeft("small");
  }

  @Test
  void oneMoreRunThanMayBeOpen() {
    bench.enable("busy");
    bench.sql(
        "busy",
        connection ->
            connection
                .query(
                    """
                    INSERT INTO run (id, profile_name, profile_yaml, file_name, state, bytes_total,
                      created, lease_until)
                    SELECT gen_random_uuid(), 'a', '', 'a', 'running', 1, now(),
                      now() + interval '1 hour' FROM generate_series(1, 20)""")
                .execute()
                .mapEmpty());
    told("run 21 of 20 open ones", upload("busy", UPLOAD, TYPE), 429, "20");
    assertThat(bench.count("busy", "upload")).isZero();
  }

  @Test
  void uploadsThatSayTheWrongThing() {
    told("upload as text/plain", upload(TENANT, UPLOAD, "text/plain"), 415, TYPE);
    told("unknown profile", upload(TENANT, UPLOAD + "&profileId=none", TYPE), 422, "none");
    told("no file name", upload(TENANT, RUNS, TYPE), 400, "fileName");
    nothingIsLeft(TENANT);
  }

  @Test
  void cqlWithAFieldThatIsNone() {
    told(
        "CQL with an unknown field",
        bench.get(module, TENANT, RUNS + "?query=colour==red"),
        400,
        "colour",
        "fileName");
  }

  @Test
  void bodyThatIsCutHalfWay() throws IOException {
    bench.enable("cut");
    try (Socket socket = begun("cut", 9_000_000)) {
      socket.getOutputStream().write(new byte[4_500_000]);
      until(1, "upload");
    }
    until(0, "upload");
    nothingIsLeft("cut");
    TABLE.add("0 0 left of a body cut short");
  }

  private void until(long count, String table) {
    Instant end = Instant.now().plus(PATIENCE);
    while (bench.count("cut", table) != count) {
      assertThat(Instant.now()).as(table).isBefore(end);
    }
  }
}
