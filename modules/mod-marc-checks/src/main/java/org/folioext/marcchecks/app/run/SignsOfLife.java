package org.folioext.marcchecks.app.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.folioext.marcchecks.storage.run.RunJob;
import org.folioext.marcchecks.storage.run.RunJobs;

/**
 * What work on a run does before it fetches more of the file, however long a record or what stands
 * between two records is: it stops where it is asked to, and extends the lease now and then. For
 * one worker thread.
 */
final class SignsOfLife implements UploadInput.BeforeFetching {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunJobs jobs;
  private final String tenant;
  private final RunJob job;
  private final BooleanSupplier stopping;
  private final Duration interval;
  private final Clock clock;
  private Instant last;

  /**
   * Signs of life.
   *
   * @param stopping whether the instance stops
   * @param interval how long the lease is not extended
   */
  SignsOfLife(
      RunJobs jobs,
      String tenant,
      RunJob job,
      BooleanSupplier stopping,
      Duration interval,
      Clock clock) {
    this.jobs = jobs;
    this.tenant = tenant;
    this.job = job;
    this.stopping = stopping;
    this.interval = interval;
    this.clock = clock;
    this.last = clock.instant();
  }

  /**
   * Before more is fetched.
   *
   * @throws WorkStopped where it is asked to stop
   * @throws org.folioext.okapi.job.LeaseLost where the run is no longer this instance's
   */
  @Override
  public void run() throws IOException {
    if (stopping.getAsBoolean()) {
      throw new WorkStopped();
    }
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(interval) >= 0) {
      Waiting.on(jobs.extend(tenant, job.lease()), PATIENCE);
      last = now;
    }
  }
}
