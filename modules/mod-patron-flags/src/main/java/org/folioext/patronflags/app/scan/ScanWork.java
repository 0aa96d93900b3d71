package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.job.Waiting;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.storage.scan.ScanJob;
import org.folioext.patronflags.storage.scan.ScanJobs;

/**
 * Does scans. A scan is claimed by a lease and saved batch by batch, each in one transaction with
 * the proof that the lease is held. So an instance may stop anywhere: another goes on behind the
 * last batch; no flag is lost, and none is there twice. Where another module fails, the scan is
 * given back and goes on at the next timer. Thread-safe.
 */
public final class ScanWork {

  /** How often a scan may be claimed without a batch saved before it is given up. */
  static final long MOST_CLAIMS = 30;

  private static final Logger LOG = LogManager.getLogger(ScanWork.class);
  private static final int UNAUTHORIZED = 401;

  private final ScanJobs jobs;
  private final ScanPhases phases;
  private final JobTokens tokens;
  private final WorkerExecutor threads;
  private final Clock clock;

  /**
   * Work on scans.
   *
   * @param threads on which patrons are judged
   */
  public ScanWork(
      ScanJobs jobs, ScanPhases phases, JobTokens tokens, WorkerExecutor threads, Clock clock) {
    this.jobs = jobs;
    this.phases = phases;
    this.tokens = tokens;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Claims a scan of the tenant, and works on it to its end, or as far as it gets.
   *
   * @param stopping asked between batches; once true, the scan is given back and others go on
   * @return whether to look for another; fails where PostgreSQL does: then the scan goes on when
   *     the lease is over
   */
  public Future<Boolean> workOnce(String tenant, BooleanSupplier stopping) {
    Optional<JobTokens.Held> token = tokens.of(tenant);
    if (token.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return jobs.claim(tenant, clock.instant())
        .compose(
            job ->
                job.isEmpty()
                    ? idle(token.get())
                    : threads.executeBlocking(() -> work(token.get(), job.get(), stopping), false));
  }

  private Future<Boolean> idle(JobTokens.Held token) {
    tokens.drop(token);
    return Future.succeededFuture(false);
  }

  private boolean work(JobTokens.Held token, ScanJob job, BooleanSupplier stopping) {
    OkapiHeaders headers = token.headers();
    LOG.info("Scan {}: from {}", job.scan().id(), job.scan().phase().id());
    try {
      if (job.claims() > MOST_CLAIMS) {
        String reason = "It was begun too often without getting any further, and is given up.";
        phases.fail(headers.tenant(), job, reason);
      } else if (!phases.work(headers, job, stopping)) {
        Waiting.on(jobs.release(headers.tenant(), job.lease()));
        return false;
      }
      LOG.info("Scan {}: done here", job.scan().id());
      return true;
    } catch (LeaseLost e) {
      LOG.info("Scan {}: cancelled, or another instance goes on", job.scan().id());
      return true;
    } catch (CallFailed e) {
      if (e.status().orElse(0) == UNAUTHORIZED) {
        tokens.drop(token);
      }
      return later(headers, job, e);
    } catch (NotSeen e) {
      return later(headers, job, e);
    } catch (Failure e) {
      return refused(headers, job, e);
    }
  }

  /** It goes on at the next timer; messages of these failures hold no personal data. */
  private boolean later(OkapiHeaders headers, ScanJob job, RuntimeException e) {
    LOG.warn("Scan {}: goes on later; {}", job.scan().id(), e.getMessage());
    Waiting.on(jobs.release(headers.tenant(), job.lease()));
    return false;
  }

  /** What a person must put right ends the scan; what passes does not. */
  private boolean refused(OkapiHeaders headers, ScanJob job, Failure e) {
    if (e.kind() == FailureKind.UNPROCESSABLE) {
      phases.fail(headers.tenant(), job, e.getMessage());
      return true;
    }
    return later(headers, job, e);
  }
}
