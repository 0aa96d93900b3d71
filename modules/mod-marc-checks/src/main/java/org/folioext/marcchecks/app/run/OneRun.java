package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.TooMuchInflatedException;
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

/** The work on one run by one instance: a batch is checked while the one before it is saved. */
final class OneRun {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
   * @param input the upload, which asks in the midst of a batch whether the work may go on
   * @param mostInflated bytes that the upload may inflate to, where it is gzipped
   * @return false where it was asked to stop before
   * @throws org.folioext.marc.io.NotMarcException where the file holds no records
   * @throws TooMuchInflatedException where it inflates to more; what was checked before is saved
   * @throws IOException where PostgreSQL fails
   * @throws org.folioext.okapi.job.LeaseLost where the run is no longer this instance's
   */
  boolean work(UploadInput input, long mostInflated, RuleBook rules, BooleanSupplier stopping)
      throws IOException {
    Run run = job.run();
    boolean ended = false;
    try (RecordSource source = MarcInput.open(input, mostInflated)) {
      FileRun file = new FileRun(source, checking(run.profile(), rules), limits, clock);
      skip(file, run.counts().records());
      while (!ended && !stopping.getAsBoolean()) {
        CheckedBatch batch = file.check();
        counts = counts.plus(batch.counts());
        ended = batch.last();
        save(batch, file.heldAsWhole(), ended ? run.bytesTotal() : input.position());
      }
    } catch (WorkStopped e) {
      ended = false;
    } catch (TooMuchInflatedException e) {
      Waiting.on(saving, PATIENCE);
      throw e;
    }
    Waiting.on(saving, PATIENCE);
    return ended;
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

  private static void skip(FileRun file, long records) throws IOException {
    for (long i = 0; i < records; i++) {
      if (!file.skip()) {
        throw new IllegalStateException("the file has fewer records than were checked");
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
