package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.job.Waiting;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.ledger.LateWait;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.storage.ledger.RunJob;
import org.folioext.patronnotices.storage.ledger.RunJobs;

/**
 * Does runs. A run is claimed by a lease and saved batch by batch, each in one transaction with the
 * proof that the lease is held. So an instance may stop anywhere: another goes on behind the last
 * batch; no cause is lost, and none is there twice. Where another module fails, the run is given
 * back and goes on at the next timer, as long as its day lasts; a late one, which reads everything
 * anew whenever it is taken up, waits longer each time. Thread-safe.
 */
public final class RunWork {

  /** How often a run may end its instance, or us, without getting further; then it is given up. */
  static final long MOST_CLAIMS = 30;

  private static final Logger LOG = LogManager.getLogger(RunWork.class);
  private static final int UNAUTHORIZED = 401;

  private final RunJobs jobs;
  private final RunPhases phases;
  private final JobTokens tokens;
  private final WorkerExecutor threads;
  private final Consumer<JobState> ended;
  private final Consumer<OkapiHeaders> planned;
  private final Clock clock;

  /**
   * Work on runs.
   *
   * @param threads that wait for what is done
   * @param ended is told how runs end
   * @param planned has what a run let go sent, under the headers of the run
   */
  public RunWork(
      RunJobs jobs,
      RunPhases phases,
      JobTokens tokens,
      WorkerExecutor threads,
      Consumer<JobState> ended,
      Consumer<OkapiHeaders> planned,
      Clock clock) {
    this.jobs = jobs;
    this.phases = phases;
    this.tokens = tokens;
    this.threads = threads;
    this.ended = ended;
    this.planned = planned;
    this.clock = clock;
  }

  /**
   * Claims a run of the tenant, and works on it to its end, or as far as it gets.
   *
   * @return whether to look for another; fails with what is a fault: the run goes on when the lease
   *     is over
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

  private boolean work(JobTokens.Held token, RunJob job, BooleanSupplier stopping) {
    OkapiHeaders headers = token.headers();
    LOG.info("Run {} of {}: from {}", job.run().id(), job.run().day(), job.run().phase());
    try {
      if (job.claims() > MOST_CLAIMS) {
        fail(headers, job, "It was begun too often without getting any further, and is given up.");
      } else if (!phases.work(headers, job, stopping)) {
        Waiting.on(jobs.pause(headers.tenant(), job.lease()));
        return !stopping.getAsBoolean();
      } else {
        ended.accept(JobState.FINISHED);
        planned.accept(headers);
      }
      LOG.info("Run {}: done here", job.run().id());
      return true;
    } catch (LeaseLost e) {
      LOG.info("Run {}: cancelled, or another instance goes on", job.run().id());
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

  /** It goes on at a later timer; messages of these failures hold no personal data. */
  private boolean later(OkapiHeaders headers, RunJob job, RuntimeException e) {
    LOG.warn("Run {}: goes on later; {}", job.run().id(), e.getMessage());
    Optional<Instant> again =
        job.run().kind() == RunKind.LATE
            ? Optional.of(LateWait.after(job.run().delays(), clock.instant()))
            : Optional.empty();
    Waiting.on(jobs.delay(headers.tenant(), job.lease(), e.getMessage(), again));
    return false;
  }

  /** What a person must put right ends the run; what passes does not, and counts if it is ours. */
  private boolean refused(OkapiHeaders headers, RunJob job, Failure e) {
    return switch (e.kind()) {
      case UNPROCESSABLE -> {
        fail(headers, job, e.getMessage());
        yield true;
      }
      case UNAVAILABLE, BAD_GATEWAY -> later(headers, job, e);
      default -> {
        LOG.warn("Run {}: once more; {}", job.run().id(), e.code());
        Waiting.on(jobs.release(headers.tenant(), job.lease()));
        yield false;
      }
    };
  }

  private void fail(OkapiHeaders headers, RunJob job, String reason) {
    phases.fail(headers.tenant(), job, reason);
    ended.accept(JobState.FAILED);
  }
}
