package org.folioext.sandbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The job of the demo: a vendor's file goes in through the gateway, is checked, and is split. */
final class FirstJob {
  static final int RECORDS = 2_000;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Staff staff;
  private final Path folder;
  private final Clock clock;

  /**
   * A job.
   *
   * @param folder where the file and what comes of it are written
   */
  FirstJob(Staff staff, Path folder, Clock clock) {
    this.staff = staff;
    this.folder = folder;
    this.clock = clock;
  }

  /** Runs it to its end; failed where the run did not finish. */
  Outcome run(Progress progress) throws Exception {
    byte[] file = VendorFile.of(RECORDS);
    Path sent = Files.write(folder.resolve("vendor.mrc"), file);
    JsonObject begun =
        progress.step(
            "upload of " + RECORDS + " records",
            () -> staff.upload("/marc-checks/runs?fileName=vendor.mrc", file));
    String at = "/marc-checks/runs/" + begun.getString("id");
    JsonObject run = progress.step("check", () -> finished(at));
    JsonObject first = staff.get(at + "/findings?limit=3&query=severity%3D%3Derror");
    Path clean = part(at, "clean");
    Path held = part(at, "held");
    Path report = staff.download(at + "/report?format=csv", folder.resolve("findings.csv"));
    return new Outcome(run, first, sent, clean, held, report);
  }

  private Path part(String at, String part) throws IOException, InterruptedException {
    return staff.download(
        at + "/records-file?severity=error&part=" + part, folder.resolve(part + ".mrc"));
  }

  private JsonObject finished(String at) throws IOException, InterruptedException {
    Instant limit = clock.instant().plus(PATIENCE);
    JsonObject run = staff.get(at);
    while (isOpen(run)) {
      if (clock.instant().isAfter(limit)) {
        throw new IOException("the run did not end within " + PATIENCE.toMinutes() + " minutes");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      run = staff.get(at);
    }
    if (!run.getString("state").equals("finished")) {
      throw new IOException("the run is " + run.getString("state") + ": " + run.encode());
    }
    return run;
  }

  private static boolean isOpen(JsonObject run) {
    return run.getString("state").equals("waiting") || run.getString("state").equals("running");
  }

  /** What came of it; the findings are the first few errors. */
  record Outcome(
      JsonObject run, JsonObject findings, Path sent, Path clean, Path held, Path report) {}
}
