package org.folioext.marcchecks;

import static io.vertx.json.schema.Draft.DRAFT202012;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;
import static org.folioext.marcchecks.RunFixtures.until;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.folioext.okapitesting.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Runs over HTTP, with a real PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class RunsTest {
  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(7));

  @BeforeAll
  void start() {
    bench.enable("diku");
    bench.enable("other");
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  static byte[] defects() {
    Path folder = Path.of("../../marc-tools/samples/defects").toAbsolutePath();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mrc")).sorted().toList()) {
        all.write(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all.toByteArray();
  }

  private JsonObject checked(byte[] file) {
    HttpResponse<byte[]> created = bench.upload(module, "diku", file);
    assertThat(created.statusCode()).isEqualTo(201);
    String id = json(created).getString("id");
    assertThat(created.headers().firstValue("Location")).hasValue("/marc-checks/runs/" + id);
    return bench.ended(module, "diku", id);
  }

  private HttpResponse<byte[]> of(JsonObject run, String path) {
    return bench.get(module, "diku", "/marc-checks/runs/" + run.getString("id") + path);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void uploadIsCheckedToItsEndAndCounted() {
    byte[] file = defects();
    JsonObject run = checked(file);
    assertThat(run.getString("state")).as(run.encode()).isEqualTo("finished");
    assertThat(run.getLong("records")).isGreaterThan(50);
    assertThat(run.getLong("bytesTotal")).isEqualTo(file.length);
    assertThat(run.getLong("bytesDone")).isEqualTo(file.length);
    JsonObject counts = json(of(run, "/counts"));
    long bySeverity =
        counts.getJsonObject("bySeverity").stream().mapToLong(e -> (Integer) e.getValue()).sum();
    long byRule =
        counts.getJsonObject("byRule").stream().mapToLong(e -> (Integer) e.getValue()).sum();
    JsonObject findings = json(of(run, "/findings?limit=1000"));
    assertThat(byRule).isEqualTo(bySeverity);
    assertThat(findings.getLong("totalRecords")).isEqualTo(byRule);
    assertThat(findings.getJsonArray("findings")).hasSize((int) byRule);
  }

  @Test
  void whatRunsDoIsCounted() {
    byte[] file = defects();
    JsonObject run = checked(file);
    checked("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    Map<String, Double> counted = metrics();
    assertThat(counted.get("marc_checks_upload_bytes_total")).isGreaterThan(file.length);
    assertThat(counted.get("marc_checks_records_total"))
        .isGreaterThanOrEqualTo(run.getLong("records").doubleValue());
    assertThat(counted.get("marc_checks_findings_total{severity=\"error\"}"))
        .isGreaterThanOrEqualTo(run.getJsonObject("bySeverity").getLong("error").doubleValue());
    assertThat(counted.get("marc_checks_runs_ended_total{outcome=\"finished\"}")).isPositive();
    assertThat(counted.get("marc_checks_runs_ended_total{outcome=\"failed\"}")).isPositive();
    assertThat(counted).containsKey("marc_checks_runs_ended_total{outcome=\"cancelled\"}");
    assertThat(counted.keySet()).noneMatch(name -> name.contains("diku"));
  }

  /** The module's own counters. */
  private Map<String, Double> metrics() {
    return text(bench.get(module, "diku", "/admin/metrics"))
        .lines()
        .filter(line -> line.startsWith("marc_checks_"))
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1])));
  }

  @Test
  void findingsAreAskedForByCql() {
    JsonObject run = checked(defects());
    long errors = run.getJsonObject("bySeverity").getLong("error");
    long warnings = run.getJsonObject("bySeverity").getLong("warning");
    JsonObject graver =
        json(of(run, "/findings?query=severity%3E%3Dwarning%20sortBy%20rule&limit=2"));
    assertThat(graver.getLong("totalRecords")).isEqualTo(errors + warnings);
    assertThat(graver.getJsonArray("findings")).hasSize(2);
    HttpResponse<byte[]> unknown = of(run, "/findings?query=colour%3Dred");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(text(unknown)).contains("colour").contains("severity");
  }

  @Test
  void gzippedFileGivesTheSameFindings() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(defects());
    }
    JsonObject plain = checked(defects());
    JsonObject run = checked(packed.toByteArray());
    assertThat(run.getJsonObject("byRule")).isEqualTo(plain.getJsonObject("byRule"));
    assertThat(run.getLong("records")).isEqualTo(plain.getLong("records"));
  }

  @Test
  void recordIsShownWithItsFindings() {
    JsonObject run = checked(defects());
    JsonObject first =
        json(of(run, "/findings?limit=1&offset=40")).getJsonArray("findings").getJsonObject(0);
    JsonObject record = json(of(run, "/records/" + first.getLong("record")));
    assertThat(record.getLong("ordinal")).isEqualTo(first.getLong("record"));
    assertThat(record.getLong("offset")).isEqualTo(first.getLong("offset"));
    assertThat(record.getString("control")).isEqualTo(first.getString("control"));
    assertThat(record.getJsonArray("findings")).contains(first);
    assertThat(of(run, "/records/0").statusCode()).isEqualTo(400);
    assertThat(of(run, "/records/100000").statusCode()).isEqualTo(404);
  }

  @Test
  void cleanAndHeldAreTheFileAgain() {
    byte[] file = RunBench.file("marc-tools/bench/typical.mrc");
    JsonObject run = checked(file);
    byte[] clean = of(run, "/records-file?part=clean&severity=note").body();
    byte[] held = of(run, "/records-file?part=held&severity=note").body();
    assertThat(held).isNotEmpty();
    assertThat(clean.length + held.length).isEqualTo(file.length);
    assertThat(count(clean) + count(held)).isEqualTo(run.getLong("records"));
    assertThat(of(run, "/records-file?part=both").statusCode()).isEqualTo(400);
  }

  private static long count(byte[] file) {
    long records = 0;
    for (byte b : file) {
      records += b == 0x1D ? 1 : 0;
    }
    return records;
  }

  @Test
  void reportsHoldEveryFinding() {
    JsonObject run = checked(defects());
    long total = json(of(run, "/findings?limit=0")).getLong("totalRecords");
    List<String> lines = text(of(run, "/report?format=jsonl")).lines().toList();
    assertThat(lines).hasSize((int) total + 1).allSatisfy(RunsTest::keepsThePromise);
    assertThat(new JsonObject(lines.get(0)).getString("file")).isEqualTo("test.mrc");
    JsonObject summary = new JsonObject(lines.get((int) total)).getJsonObject("summary");
    assertThat(summary.getJsonObject("byRule")).isEqualTo(run.getJsonObject("byRule"));
    String csv = text(of(run, "/report?format=csv"));
    assertThat(csv).startsWith("\uFEFFfile,record,control");
    assertThat(csv.split("\r\n")).hasSize((int) total + 1);
    assertThat(of(run, "/report?format=pdf").statusCode()).isEqualTo(400);
  }

  /** That of docs/findings.md, as the command line states it. */
  private static void keepsThePromise(String line) {
    String schema =
        "marc-tools/marc-cli/src/main/resources/org/folioext/marc/cli/findings.schema.json";
    JsonSchema promised = JsonSchema.of(new JsonObject(Buffer.buffer(RunBench.file(schema))));
    OutputUnit told =
        Validator.create(
                promised,
                new JsonSchemaOptions().setBaseUri("https://example.org/").setDraft(DRAFT202012))
            .validate(new JsonObject(line));
    assertThat(told.getValid()).as(() -> line + " " + told.toJson()).isTrue();
  }

  @Test
  void fileThatIsNotMarcFailsAndSaysWhy() {
    JsonObject run = checked("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).startsWith("The file is a PDF document");
  }

  @Test
  void tenantsNeverSeeEachOthersRuns() {
    JsonObject run = checked(defects());
    String path = "/marc-checks/runs/" + run.getString("id");
    for (String of :
        List.of(
            "",
            "/counts",
            "/findings",
            "/records/1",
            "/report?format=csv",
            "/records-file?part=clean")) {
      assertThat(bench.get(module, "other", path + of).statusCode()).as(of).isEqualTo(404);
    }
    assertThat(bench.post(module, "other", path + "/cancel").statusCode()).isEqualTo(404);
    var deleted = bench.send(module.port(), "other", "DELETE", path, Optional.empty());
    assertThat(deleted.statusCode()).isEqualTo(404);
    assertThat(json(bench.get(module, "other", "/marc-checks/runs")).getLong("totalRecords"))
        .isZero();
    assertThat(bench.get(module, "diku", path).statusCode()).isEqualTo(200);
  }

  @Test
  void logOfARunNamesWhoAskedForIt() {
    String user = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + module.port() + "/marc-checks/runs?fileName=a"))
            .header("X-Okapi-Tenant", "diku")
            .header("X-Okapi-Request-Id", "123456/runs")
            .header("X-Okapi-User-Id", user)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(defects()))
            .build();
    try (LogCapture log = new LogCapture()) {
      String run = json(bench.send(request)).getString("id");
      bench.ended(module, "diku", run);
      until(() -> log.text().contains("Run " + run + ": finished"));
      assertThat(log.text().lines().filter(line -> line.contains("Run " + run)))
          .hasSize(2)
          .allMatch(line -> line.contains("[123456/runs] [diku] [" + user + "]"));
    }
  }

  @Test
  void deletedRunLeavesNothing() {
    long uploads = bench.count("diku", "upload_chunk");
    long findings = bench.count("diku", "finding");
    String path = "/marc-checks/runs/" + checked(defects()).getString("id");
    var deleted = bench.send(module.port(), "diku", "DELETE", path, Optional.empty());
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(bench.get(module, "diku", path).statusCode()).isEqualTo(404);
    assertThat(bench.post(module, "diku", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("diku", "upload_chunk")).isEqualTo(uploads);
    assertThat(bench.count("diku", "finding")).isEqualTo(findings);
  }
}
