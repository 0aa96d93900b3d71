package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RecordSource;
import org.folioext.marcchecks.domain.ProfileText;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.run.BatchLimits;
import org.folioext.marcchecks.domain.run.CheckedBatch;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.FileRun;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunProfile;
import org.folioext.marcchecks.storage.run.RunJob;
import org.folioext.marcchecks.storage.run.RunJobs;
import org.folioext.marcchecks.storage.run.RunProgress;
import org.folioext.marcchecks.storage.run.Uploads;

/** The work on one run by one instance: a batch is checked while the one before it is saved. */
final class OneRun {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final String tenant;
  private final RunJob job;
  private final RunJobs jobs;
  private final BatchLimits limits;
  private final Clock clock;
  private Counts counts;
  private Future<Void> saving = Future.succeededFuture();

  OneRun(String tenant, RunJob job, RunJobs jobs, BatchLimits limits, Clock clock) {
    this.tenant = tenant;
    this.job = job;
    this.jobs = jobs;
    this.limits = limits;
    this.clock = clock;
    this.counts = job.run().counts();
  }

  /**
   * Works to the end of the file, on the thread that calls.
   *
   * @return false where it was asked to stop before
   * @throws org.folioext.marc.io.NotMarcException where the file holds no records
   * @throws IOException where PostgreSQL fails
   * @throws org.folioext.okapi.job.LeaseLost where the run is no longer this instance's
   */
  boolean work(Uploads uploads, RuleBook rules, BooleanSupplier stopping) throws IOException {
    Run run = job.run();
    UUID upload = run.upload().orElseThrow();
    UploadInput input =
        new UploadInput(
            place -> uploads.chunk(tenant, upload, place), Uploads.CHUNK, run.bytesTotal(), 0);
    try (RecordSource source = MarcInput.open(input)) {
      FileRun file = new FileRun(source, checking(run.profile(), rules), limits, clock);
      skip(file, run.counts().records());
      boolean ended = false;
      while (!ended && !stopping.getAsBoolean()) {
        CheckedBatch batch = file.check();
        counts = counts.plus(batch.counts());
        ended = batch.last();
        save(batch, file.heldAsWhole(), ended ? run.bytesTotal() : input.position());
      }
      Waiting.on(saving, PATIENCE);
      return ended;
    }
  }

  private void save(CheckedBatch batch, boolean heldAsWhole, long bytes) throws IOException {
    Waiting.on(saving, PATIENCE);
    saving =
        jobs.save(
            tenant,
            job.lease(),
            new RunProgress(
                batch.findings(),
                batch.counts(),
                counts,
                bytes,
                heldAsWhole,
                batch.last(),
                clock.instant()));
  }

  private void skip(FileRun file, long records) throws IOException {
    Instant told = clock.instant();
    for (long i = 0; i < records; i++) {
      if (!file.skip()) {
        throw new IllegalStateException("the file has fewer records than were checked");
      }
      if (Duration.between(told, clock.instant()).compareTo(SIGN_OF_LIFE) > 0) {
        Waiting.on(jobs.extend(tenant, job.lease()), PATIENCE);
        told = clock.instant();
      }
    }
  }

  private static Checking checking(RunProfile profile, RuleBook rules) {
    return new Checking(rules.rules(), read(profile, rules), List.of(), rules.standards());
  }

  private static Profile read(RunProfile profile, RuleBook rules) {
    if (ProfileText.read(profile.yaml(), profile.name(), rules) instanceof ProfileText.Good good) {
      return good.profile();
    }
    throw new IllegalStateException("the profile was good when the run was made");
  }
}
