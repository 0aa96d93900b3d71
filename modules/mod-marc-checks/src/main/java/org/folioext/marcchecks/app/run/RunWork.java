package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.marc.checks.RuleFailure;
import org.folioext.marc.io.NotMarcException;
import org.folioext.marc.io.TooMuchInflatedException;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.run.BatchLimits;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.storage.run.RunJob;
import org.folioext.marcchecks.storage.run.RunJobs;
import org.folioext.marcchecks.storage.run.Uploads;
import org.folioext.okapi.Failure;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.log.LogContext;
import org.folioext.okapi.log.LogIds;

/**
 * Checks uploads. A run is claimed by a lease and saved batch by batch, each in one transaction
 * with the proof that the lease is held. So an instance may stop anywhere: another reads the file
 * again, passes over the records done, and goes on; nothing is counted twice. Thread-safe.
 */
public final class RunWork {
  /** How often a run may be claimed without a batch saved before it is given up. */
  static final long MOST_CLAIMS = 30;

  private static final Logger LOG = LogManager.getLogger(RunWork.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * How it is worked.
   *
   * @param limits of a batch
   * @param signs how often the lease is extended while no batch is saved
   */
  public record Manner(BatchLimits limits, Duration signs) {}

  private final Vertx vertx;
  private final RunJobs jobs;
  private final Uploads uploads;
  private final RunChoices choices;
  private final RuleBook rules;
  private final Manner manner;
  private final WorkerExecutor threads;
  private final Clock clock;

  /**
   * Work on runs.
   *
   * @param threads on which files are read and checked
   */
  public RunWork(
      Vertx vertx,
      RunJobs jobs,
      Uploads uploads,
      RunChoices choices,
      RuleBook rules,
      Manner manner,
      WorkerExecutor threads,
      Clock clock) {
    this.vertx = vertx;
    this.jobs = jobs;
    this.uploads = uploads;
    this.choices = choices;
    this.rules = rules;
    this.manner = manner;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Claims a run of the tenant, and works on it to its end.
   *
   * @param stopping asked between batches, and before more of the file is fetched; once true, the
   *     run is given back and others go on
   * @return whether there was a run; fails where PostgreSQL does: then the run goes on when the
   *     lease is over
   */
  public Future<Boolean> workOnce(String tenant, BooleanSupplier stopping) {
    return jobs.claim(tenant, clock.instant())
        .compose(
            job ->
                job.isEmpty()
                    ? Future.succeededFuture(false)
                    : LogContext.within(
                        vertx,
                        ids(tenant, job.get().run()),
                        () ->
                            threads.executeBlocking(
                                () -> work(tenant, job.get(), stopping), false)));
  }

  private static LogIds ids(String tenant, Run run) {
    return LogIds.of(
        run.requestId().orElse("runs"), Optional.of(tenant), run.createdBy().map(UUID::toString));
  }

  private boolean work(String tenant, RunJob job, BooleanSupplier stopping) {
    LOG.info("Run {}: from record {}", job.run().id(), job.run().counts().records());
    try {
      check(tenant, job, stopping);
    } catch (LeaseLost e) {
      LOG.info("Run {}: cancelled, or another instance goes on", job.run().id());
    } catch (NotMarcException e) {
      fail(tenant, job, "no MARC", "The file " + e.getMessage() + ".");
    } catch (TooMuchInflatedException e) {
      String reason = "The file " + e.getMessage() + ", and no more may be. Send it in parts.";
      fail(tenant, job, "inflates too far", reason);
    } catch (IOException e) {
      leave(tenant, job, e);
    } catch (Failure e) {
      LOG.info("Run {}: left, {}", job.run().id(), e.code());
    } catch (RuleFailure e) {
      LOG.error("Run {}", job.run().id(), unquoted(e.getCause()));
      String reason = "A rule broke on a record. That is a fault of the module; tell its makers.";
      fail(tenant, job, "a rule broke", reason);
    } catch (RuntimeException e) {
      LOG.error("Run {}", job.run().id(), unquoted(e));
      String reason = "The module broke on the file. That is its own fault; tell its makers.";
      fail(tenant, job, "the module broke", reason);
    }
    return true;
  }

  /**
   * PostgreSQL failed, or the upload went away with its run. The run, where there still is one, is
   * left to its lease, so that the tenant's next one is not held up by it.
   */
  private void leave(String tenant, RunJob job, IOException failure) {
    try {
      Waiting.on(jobs.extend(tenant, job.lease()), PATIENCE);
      LOG.error("Run {}: left to its lease", job.run().id(), unquoted(failure));
    } catch (LeaseLost e) {
      LOG.info("Run {}: cancelled or deleted meanwhile", job.run().id());
    } catch (IOException | RuntimeException e) {
      LOG.error("Run {}: left to its lease; PostgreSQL fails", job.run().id(), unquoted(e));
    }
  }

  /** Where it was thrown; its message may quote the record, which must not reach a log. */
  private static IllegalStateException unquoted(Throwable failure) {
    IllegalStateException told = new IllegalStateException(failure.getClass().getName());
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  private void check(String tenant, RunJob job, BooleanSupplier stopping) throws IOException {
    if (job.claims() > MOST_CLAIMS) {
      String reason = "It was begun too often without getting any further, and is given up.";
      fail(tenant, job, "begun too often", reason);
      return;
    }
    long mostInflated = Waiting.on(choices.settings(tenant), PATIENCE).maxInflatedBytes();
    OneRun run = new OneRun(tenant, job, jobs, manner.limits(), clock);
    if (run.work(input(tenant, job, stopping), mostInflated, rules, stopping)) {
      LOG.info("Run {}: finished", job.run().id());
    } else {
      Waiting.on(jobs.release(tenant, job.lease()), PATIENCE);
      LOG.info("Run {}: given back, others go on", job.run().id());
    }
  }

  private UploadInput input(String tenant, RunJob job, BooleanSupplier stopping) {
    UUID upload = job.run().upload().orElseThrow();
    return new UploadInput(
        place -> uploads.chunk(tenant, upload, place),
        Uploads.CHUNK,
        job.run().bytesTotal(),
        0,
        new SignsOfLife(jobs, tenant, job, stopping, manner.signs(), clock));
  }

  /**
   * Ends the run.
   *
   * @param inShort for the log, which must not quote the file
   * @param reason for people
   */
  private void fail(String tenant, RunJob job, String inShort, String reason) {
    try {
      Waiting.on(jobs.fail(tenant, job.lease(), reason, clock.instant()), PATIENCE);
      LOG.info("Run {}: failed, {}", job.run().id(), inShort);
    } catch (LeaseLost e) {
      LOG.info("Run {}: ended before it could fail", job.run().id());
    } catch (IOException e) {
      LOG.error("Run {}: left to its lease; PostgreSQL fails", job.run().id(), unquoted(e));
    }
  }
}
