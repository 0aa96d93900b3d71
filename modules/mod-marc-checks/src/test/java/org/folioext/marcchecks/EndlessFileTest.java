package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;
import static org.folioext.marcchecks.RunFixtures.settings;
import static org.folioext.marcchecks.RunFixtures.until;
import static org.folioext.marcchecks.RunFixtures.value;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.folioext.okapitesting.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A little gzip data that holds gigabytes of padding: one step of its reader takes minutes. */
@TestInstance(Lifecycle.PER_CLASS)
class EndlessFileTest {
  private static final int MEMBER = 64 << 20;
  private static final int MEMBERS = 600;

  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(7));
  private final byte[] endless = padded(MEMBERS);

  @AfterAll
  void stop() {
    bench.close();
  }

  /** A record, and members of padding behind it. */
  private static byte[] padded(int members) {
    byte[] padding = new byte[MEMBER];
    Arrays.fill(padding, (byte) ' ');
    byte[] member = gzip(padding);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(gzip(Records.iso2709().getBytes()));
    for (int i = 0; i < members; i++) {
      all.writeBytes(member);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Uploads it under a ceiling that it does not reach, and waits until it is worked on. */
  private String begun(MarcChecksModule at, String tenant) {
    settings(bench, at, tenant, "{\"maxUploadBytes\": 10000000000}");
    String id = json(bench.upload(at, tenant, endless)).getString("id");
    until(() -> state(tenant).equals("running"));
    return id;
  }

  private String state(String tenant) {
    return value(bench, tenant, "SELECT state FROM run");
  }

  @Test
  void cancelledRunMakesRoomForTheNext() {
    String id = begun(module, "cancel");
    var cancelled = bench.post(module, "cancel", "/marc-checks/runs/" + id + "/cancel");
    assertThat(cancelled.statusCode()).isEqualTo(200);
    byte[] file = Records.iso2709().getBytes();
    String next = json(bench.upload(module, "cancel", file)).getString("id");
    assertThat(bench.ended(module, "cancel", next).getString("state")).isEqualTo("finished");
  }

  @Test
  void instanceThatWorksShowsLifeSoThatNoOtherTakesTheRun() {
    String id = begun(module, "lease");
    OffsetDateTime first = leaseUntil();
    until(() -> leaseUntil().isAfter(first.plus(RunBench.LEASE)));
    assertThat(value(bench, "lease", "SELECT fence FROM run")).isEqualTo("1");
    bench.post(module, "lease", "/marc-checks/runs/" + id + "/cancel");
  }

  private OffsetDateTime leaseUntil() {
    String text = "SELECT to_char(lease_until AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MSZ')";
    return OffsetDateTime.parse(value(bench, "lease", text + " FROM run"));
  }

  @Test
  void instanceThatStopsGivesTheRunBack() {
    MarcChecksModule stopping = bench.instance(RunBench.options(7));
    try (LogCapture log = new LogCapture()) {
      String id = begun(stopping, "stop");
      RunBench.await(stopping.drain());
      assertThat(state("stop")).isEqualTo("waiting");
      assertThat(log.text()).contains("Run " + id + ": given back").doesNotContain(": finished");
    }
  }

  @Test
  void fileThatInflatesToMoreThanMayBeFailsAndSaysSo() {
    settings(bench, module, "ceiling", "{\"maxUploadBytes\": 100000}");
    try (LogCapture log = new LogCapture()) {
      JsonObject run = json(bench.upload(module, "ceiling", padded(1)));
      JsonObject ended = bench.ended(module, "ceiling", run.getString("id"));
      assertThat(ended.getString("state")).isEqualTo("failed");
      assertThat(ended.getString("failure"))
          .isEqualTo(
              "The file inflates to more than 2000000 bytes, and no more may be."
                  + " Send it in parts.");
      until(() -> log.text().contains("Run " + run.getString("id") + ": failed, inflates too far"));
    }
  }
}
