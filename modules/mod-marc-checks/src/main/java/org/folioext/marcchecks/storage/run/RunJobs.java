package org.folioext.marcchecks.storage.run;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.folioext.marcchecks.domain.run.RunListener;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.pg.Database;

/**
 * Runs as work that instances share. Whatever is saved is saved in one transaction with the proof
 * that the lease is still held. Thread-safe.
 */
public final class RunJobs {
  /** The table of the leases. */
  public static final String TABLE = "run";

  /** The column by which the oldest is found. */
  public static final String OLDEST = "created";

  private static final String START =
      """
      UPDATE run SET started = coalesce(started, $2) WHERE id = $1
      RETURNING fence - saved_fence AS claims""";
  private static final String SAVE =
      """
      UPDATE run SET records = $2, unreadable = $3, bytes_done = $4, by_rule = $5,
        by_severity = $6, held_as_whole = $7, saved_fence = fence
      WHERE id = $1""";
  private static final String END =
      """
      UPDATE run SET state = $2, failure = $3, ended = $4, owner = NULL, lease_until = NULL
      WHERE id = $1""";

  private final TenantLeases leases;
  private final RunListener listener;

  /** Runs in a database, leased by this instance. */
  public RunJobs(Database database, Leases leases, RunListener listener) {
    this.leases = new TenantLeases(database, leases);
    this.listener = listener;
  }

  /** Claims the oldest run that waits, or that its instance no longer works on. */
  public Future<Optional<RunJob>> claim(String tenant, Instant now) {
    return leases.claim(tenant, (connection, lease) -> started(connection, lease, now));
  }

  private static Future<Optional<RunJob>> started(
      SqlConnection connection, Lease lease, Instant now) {
    return connection
        .preparedQuery(START)
        .execute(Tuple.of(lease.job(), utc(now)))
        .map(rows -> rows.iterator().next().getLong("claims"))
        .compose(
            claims ->
                Runs.find(connection, lease.job())
                    .map(run -> run.map(found -> new RunJob(lease, found, claims))));
  }

  /** Says that the work goes on; fails with LeaseLost. */
  public Future<Void> extend(String tenant, Lease lease) {
    return leases.extend(tenant, lease);
  }

  /** Gives the run back, so that any instance goes on at once; fails with LeaseLost. */
  public Future<Void> release(String tenant, Lease lease) {
    return leases.release(tenant, lease);
  }

  /** Keeps what a batch found, and how far the run is, all or nothing; fails with LeaseLost. */
  public Future<Void> save(String tenant, Lease lease, RunProgress progress) {
    return leases
        .goingOn(
            tenant,
            lease,
            connection ->
                Findings.insert(connection, lease.job(), progress.findings())
                    .compose(done -> save(connection, lease, progress))
                    .compose(
                        done ->
                            progress.last()
                                ? end(connection, lease, "finished", null, progress.now())
                                : Future.succeededFuture()))
        .onSuccess(saved -> tell(progress))
        .recover(RunJobs::told);
  }

  private void tell(RunProgress progress) {
    listener.checked(progress.added());
    if (progress.last()) {
      listener.ended(JobState.FINISHED);
    }
  }

  /** Data that PostgreSQL refuses (SQLSTATE class 22) will be refused each time. */
  private static Future<Void> told(Throwable failure) {
    return Future.failedFuture(
        failure instanceof PgException e && e.getSqlState().startsWith("22")
            ? new Unstorable(e)
            : failure);
  }

  private static Future<Void> save(SqlConnection connection, Lease lease, RunProgress progress) {
    Tuple values =
        Tuple.of(
            lease.job(),
            progress.counts().records(),
            progress.counts().unreadable(),
            progress.bytesDone(),
            RunRows.byRule(progress.counts()),
            RunRows.bySeverity(progress.counts()));
    values.addBoolean(progress.heldAsWhole());
    return connection.preparedQuery(SAVE).execute(values).mapEmpty();
  }

  /** Ends the run as one that cannot be checked, and says why; fails with LeaseLost. */
  public Future<Void> fail(String tenant, Lease lease, String reason, Instant now) {
    return leases
        .ending(tenant, lease, connection -> end(connection, lease, "failed", reason, now))
        .onSuccess(failed -> listener.ended(JobState.FAILED));
  }

  private static Future<Void> end(
      SqlConnection connection, Lease lease, String state, String reason, Instant now) {
    return connection
        .preparedQuery(END)
        .execute(Tuple.of(lease.job(), state, reason, utc(now)))
        .mapEmpty();
  }
}
