package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunProfile;
import org.folioext.marcchecks.storage.run.Runs;
import org.folioext.marcchecks.storage.run.Uploads;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.job.JobState;

/** Takes a file and makes the run that checks it. Thread-safe. */
public final class Uploading {
  /**
   * A body that comes.
   *
   * @param stream paused
   * @param broken fails when it breaks off
   * @param stated how many bytes it is said to have; less than 0 where it is not said
   */
  public record Body(ReadStream<Buffer> stream, Future<Void> broken, long stated) {}

  private final Receiving receiving;
  private final Uploads uploads;
  private final Runs runs;
  private final RunChoices choices;
  private final Clock clock;
  private final Alarm silence;

  /**
   * Keeps files and runs.
   *
   * @param silence rings where nothing came of a file for too long
   */
  public Uploading(
      Vertx vertx, Uploads uploads, Runs runs, RunChoices choices, Clock clock, Alarm silence) {
    this.receiving = new Receiving(vertx);
    this.uploads = uploads;
    this.runs = runs;
    this.choices = choices;
    this.clock = clock;
    this.silence = silence;
  }

  /**
   * Takes a file to its end and makes a run that waits. Where it fails, nothing of the file is
   * left; where this instance is killed, the timer takes away what is left.
   *
   * @return fails with a Failure when too many files are received, wait or are checked, when there
   *     is no such profile, when the file is empty or too long, and when nothing comes of it any
   *     more
   */
  public Future<Run> upload(NewRun asked, Body body) {
    return receiving.during(body.broken(), broken -> upload(asked, body, broken));
  }

  /**
   * Breaks off what is still being received; completes when nothing is left of it.
   *
   * @param patience for taking it away
   */
  public Future<Void> drain(Duration patience) {
    return receiving.drain(patience);
  }

  private Future<Run> upload(NewRun asked, Body body, Future<Void> broken) {
    return choices
        .settings(asked.tenant())
        .compose(
            settings ->
                requireSize(settings, body.stated())
                    .compose(fits -> profile(asked))
                    .compose(profile -> receive(asked, profile, settings, body, broken)));
  }

  private static Future<Void> requireSize(Settings settings, long stated) {
    return stated <= settings.maxUploadBytes()
        ? Future.succeededFuture()
        : Failure.tooLarge(
                "upload-too-large",
                "The file is longer than the " + settings.maxUploadBytes() + " bytes allowed.")
            .future();
  }

  private static Failure tooMany(Settings settings) {
    return Failure.tooMany(
        "too-many-runs",
        settings.maxOpenRuns()
            + " files are being received, wait or are checked, and no more may. Wait for one to"
            + " end, or cancel a run.");
  }

  private Future<RunProfile> profile(NewRun asked) {
    if (asked.profile().isEmpty()) {
      return choices.defaultProfile(asked.tenant());
    }
    String id = asked.profile().get();
    Failure unknown =
        new Failure(
            FailureKind.UNPROCESSABLE,
            "profile-unknown",
            "There is no profile with this id.",
            Map.of("profileId", id));
    return Ids.read(id)
        .map(known -> choices.profile(asked.tenant(), known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(found -> found.map(Future::succeededFuture).orElseGet(unknown::future));
  }

  private Future<Run> receive(
      NewRun asked, RunProfile profile, Settings settings, Body body, Future<Void> broken) {
    UUID upload = UUID.randomUUID();
    return uploads
        .begin(asked.tenant(), upload, asked.fileName(), settings.maxOpenRuns())
        .compose(begun -> begun ? Future.succeededFuture() : tooMany(settings).future())
        .compose(begun -> take(asked, profile, settings, upload, body.stream(), broken));
  }

  private Future<Run> take(
      NewRun asked,
      RunProfile profile,
      Settings settings,
      UUID upload,
      ReadStream<Buffer> body,
      Future<Void> broken) {
    return Intake.take(
            body,
            broken,
            (first, chunks) -> uploads.append(asked.tenant(), upload, first, chunks),
            new Intake.Terms(Uploads.CHUNK, settings.maxUploadBytes(), silence))
        .compose(bytes -> add(asked, profile, upload, bytes))
        .recover(
            failure ->
                uploads
                    .remove(asked.tenant(), upload)
                    .transform(removed -> Future.failedFuture(failure)));
  }

  private Future<Run> add(NewRun asked, RunProfile profile, UUID upload, long bytes) {
    if (bytes == 0) {
      return Failure.invalid("upload-empty", "The body is empty; it should be a file of records.")
          .future();
    }
    Run run = waiting(asked, profile, upload, bytes, clock.instant());
    return runs.add(asked.tenant(), run, asked.permissions()).map(run);
  }

  private static Run waiting(
      NewRun asked, RunProfile profile, UUID upload, long bytes, Instant now) {
    return new Run(
        UUID.randomUUID(),
        Optional.of(upload),
        profile,
        asked.fileName(),
        JobState.WAITING,
        Counts.NONE,
        0,
        bytes,
        false,
        Optional.empty(),
        now,
        asked.user(),
        Optional.of(asked.requestId()),
        Optional.empty(),
        Optional.empty());
  }
}
