package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.pg.Columns;
import org.folioext.patronnotices.domain.ledger.BatchPlan;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.Run;

/**
 * Runs as work that instances share. Whatever is saved is saved in one transaction with the proof
 * that the lease is still held; all fail with LeaseLost where it is not. Thread-safe.
 */
public final class RunJobs {

  /** The table of the leases. */
  public static final String TABLE = "run";

  /** The column by which the oldest is found. */
  public static final String OLDEST = "created";

  /** Nothing where its time has come. */
  private static final String REST =
      """
      UPDATE run SET state = 'waiting', owner = NULL, lease_until = NULL, saved_fence = fence
      WHERE id = $1 AND not_before > $2\
      """;

  private static final String START =
      """
      UPDATE run SET started = coalesce(started, $2), not_before = NULL WHERE id = $1
      RETURNING fence - saved_fence AS claims\
      """;
  private static final String PROGRESS =
      """
      UPDATE run SET cursor = $2, patrons = patrons + $3, candidates = candidates + $4,
        unseen = unseen + $5, calls = calls + $6, saved_fence = fence, delay = NULL,
        delays = 0
      WHERE id = $1\
      """;
  private static final String PHASE =
      """
      UPDATE run SET phase = $2, cursor = NULL, saved_fence = fence, delay = NULL, delays = 0
      WHERE id = $1\
      """;

  private static final String PAUSE =
      """
      UPDATE run SET state = 'waiting', owner = NULL, lease_until = NULL, saved_fence = fence,
        delay = NULL, delays = 0
      WHERE id = $1\
      """;

  /** What was not its fault does not count against it. */
  private static final String DELAY =
      """
      UPDATE run SET state = 'waiting', owner = NULL, lease_until = NULL, saved_fence = fence,
        delay = $2, not_before = $3, delays = delays + 1
      WHERE id = $1\
      """;

  private static final String MISSED =
      "UPDATE run SET renewals_missed = $2, saved_fence = fence, delay = NULL WHERE id = $1";

  private final TenantLeases leases;

  /** Leased by this instance. */
  public RunJobs(TenantLeases leases) {
    this.leases = leases;
  }

  /**
   * Claims the oldest run that waits, or that its instance no longer works on; none whose time has
   * not come.
   */
  public Future<Optional<RunJob>> claim(String tenant, Instant now) {
    return leases.claim(
        tenant,
        (sql, lease) ->
            sql.preparedQuery(REST)
                .execute(Tuple.of(lease.job(), utc(now)))
                .compose(
                    rests ->
                        rests.rowCount() == 1
                            ? Future.succeededFuture(Optional.empty())
                            : started(sql, lease, now)));
  }

  private static Future<Optional<RunJob>> started(SqlConnection sql, Lease lease, Instant now) {
    return sql.preparedQuery(START)
        .execute(Tuple.of(lease.job(), utc(now)))
        .map(rows -> rows.iterator().next().getLong("claims"))
        .compose(
            claims ->
                RunRows.find(sql, lease.job())
                    .map(run -> run.map(found -> new RunJob(lease, found, claims))));
  }

  /** Says that the work goes on. */
  public Future<Void> extend(String tenant, Lease lease) {
    return leases.extend(tenant, lease);
  }

  /** Gives the run back, so that any instance goes on at once. */
  public Future<Void> release(String tenant, Lease lease) {
    return leases.release(tenant, lease);
  }

  /** Gives the run back after a while, in which nothing went wrong. */
  public Future<Void> pause(String tenant, Lease lease) {
    return leases.ending(
        tenant, lease, sql -> sql.preparedQuery(PAUSE).execute(Tuple.of(lease.job())).mapEmpty());
  }

  /**
   * Gives the run back, since somebody else failed: however often that happens, the run is not
   * given up for it.
   *
   * @param why without personal data
   * @param again before which nobody goes on with it; empty: whoever comes does
   */
  public Future<Void> delay(String tenant, Lease lease, String why, Optional<Instant> again) {
    Tuple values = Tuple.of(lease.job(), why, again.map(Columns::utc).orElse(null));
    return leases.ending(tenant, lease, sql -> sql.preparedQuery(DELAY).execute(values).mapEmpty());
  }

  /**
   * Tells which rules act, by their versions, and in which zone days are read; answers what rules
   * came to before.
   */
  public Future<List<RuleOutcome>> begin(
      String tenant, Lease lease, Map<String, Integer> versions, ZoneId zone) {
    return leases.goingOn(
        tenant,
        lease,
        sql ->
            RunRules.begin(sql, lease.job(), versions)
                .compose(begun -> RunZones.note(sql, lease.job(), zone))
                .compose(begun -> RunRules.of(sql, lease.job())));
  }

  /**
   * What a batch came to.
   *
   * @param outcomes all of the run with this batch, of the rules that it changed
   * @param cursor the last patron of the batch
   * @param unseen patrons of whom nothing could be decided
   * @param calls to other modules
   */
  public record Step(
      BatchPlan plan,
      Map<String, Map<String, Long>> outcomes,
      Optional<UUID> cursor,
      long unseen,
      long calls) {}

  /** Keeps what a batch came to, and how far the run is, all or nothing. */
  public Future<Void> save(String tenant, Lease lease, Run run, Step step, Instant now) {
    return leases.goingOn(
        tenant,
        lease,
        sql ->
            CauseRows.write(sql, run, step.plan().causes(), now)
                .compose(fresh -> RunRules.count(sql, run.id(), fresh, step.outcomes()))
                .compose(counted -> progress(sql, run, step)));
  }

  private static Future<Void> progress(SqlConnection sql, Run run, Step step) {
    return sql.preparedQuery(PROGRESS)
        .execute(
            Tuple.of(
                run.id(),
                step.cursor().orElse(null),
                step.plan().patrons(),
                step.plan().candidates(),
                step.unseen(),
                step.calls()))
        .mapEmpty();
  }

  /**
   * The run goes on without its renewals.
   *
   * @param why without personal data
   */
  public Future<Void> withoutRenewals(String tenant, Lease lease, String why) {
    return leases.goingOn(
        tenant,
        lease,
        sql -> sql.preparedQuery(MISSED).execute(Tuple.of(lease.job(), why)).mapEmpty());
  }

  /** Goes on to another phase. */
  public Future<Void> phase(String tenant, Lease lease, String next) {
    return leases.goingOn(
        tenant,
        lease,
        sql -> sql.preparedQuery(PHASE).execute(Tuple.of(lease.job(), next)).mapEmpty());
  }

  /**
   * Ends the run: what is not too much is let go.
   *
   * @param perRun what all rules together may let go
   */
  public Future<Void> finish(String tenant, Lease lease, Run run, long perRun, Instant now) {
    return leases.ending(tenant, lease, sql -> RunEnding.finish(sql, run, perRun, now));
  }

  /**
   * Gives the run up: nothing of it goes out.
   *
   * @param failure why, without personal data
   */
  public Future<Void> fail(String tenant, Lease lease, String failure, Instant now) {
    return leases.ending(tenant, lease, sql -> RunEnding.fail(sql, lease.job(), failure, now));
  }
}
