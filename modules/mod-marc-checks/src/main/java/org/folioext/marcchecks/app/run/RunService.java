package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.marcchecks.domain.run.RunListener;
import org.folioext.marcchecks.storage.run.Findings;
import org.folioext.marcchecks.storage.run.Runs;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.job.JobState;

/** What people ask of runs. Ids are as callers write them. Thread-safe. */
public final class RunService {
  private final Runs runs;
  private final Findings findings;
  private final RunListener listener;
  private final Clock clock;

  /** On the rows of runs and findings. */
  public RunService(Runs runs, Findings findings, RunListener listener, Clock clock) {
    this.runs = runs;
    this.findings = findings;
    this.listener = listener;
    this.clock = clock;
  }

  /** A run; fails with NOT_FOUND. */
  public Future<Run> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> runs.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            run ->
                run.map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("run", id).future()));
  }

  /** Runs by CQL. */
  public Future<Listed<Run>> list(String tenant, Optional<String> cql, Page page) {
    return runs.list(tenant, cql.orElse(null), page);
  }

  /** Ends an open run; fails with CONFLICT where it has ended. */
  public Future<Run> cancel(String tenant, String id) {
    return get(tenant, id)
        .compose(run -> runs.cancel(tenant, run.id(), clock.instant()))
        .compose(
            cancelled ->
                cancelled
                    ? cancelled(tenant, id)
                    : Failure.conflict("run-ended", "The run has ended already.").future());
  }

  private Future<Run> cancelled(String tenant, String id) {
    listener.ended(JobState.CANCELLED);
    return get(tenant, id);
  }

  /** Takes away a run that has ended; fails with CONFLICT where it has not. */
  public Future<Void> delete(String tenant, String id) {
    return get(tenant, id)
        .compose(run -> runs.delete(tenant, run.id()))
        .compose(
            deleted ->
                deleted
                    ? Future.succeededFuture()
                    : Failure.conflict("run-open", "The run is not at its end; cancel it first.")
                        .future());
  }

  /** Findings of a run by CQL. */
  public Future<Listed<RunFinding>> findings(
      String tenant, Run run, Optional<String> cql, Page page) {
    return findings.list(tenant, run.id(), cql.orElse(null), page);
  }

  /** The next findings of a run in the order of the file, behind the one named by its place. */
  public Future<List<RunFinding>> findingsAfter(
      String tenant, Run run, long record, int number, int most) {
    return findings.after(tenant, run.id(), record, number, run.counts().records(), most);
  }
}
