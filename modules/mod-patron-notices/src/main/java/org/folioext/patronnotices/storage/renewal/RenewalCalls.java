package org.folioext.patronnotices.storage.renewal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.renew.Attempt;

/**
 * Attempts on their way, shared by all instances: whoever works on one has its lease, and each
 * write proves by the fence that nobody took it since. Time is the database's. Thread-safe.
 */
public final class RenewalCalls {

  private static final String TAKE =
      """
      UPDATE renewal t SET owner = $1, fence = t.fence + 1,
        lease_until = clock_timestamp() + $2 * interval '1 millisecond'
      FROM next WHERE t.id = next.key RETURNING \
      """
          + RenewalRows.ATTEMPT;

  private static final String READY =
      """
      WITH next AS MATERIALIZED (
        SELECT r.id AS key FROM renewal r
        JOIN renewal_run h ON h.run = r.run AND h.rule = r.rule AND h.state IN ('free', 'confirmed')
        WHERE r.state = 'ready' AND r.local_date = $4
          AND (r.lease_until IS NULL OR r.lease_until < clock_timestamp())
          AND (r.look IS NULL OR r.look <= clock_timestamp())
        ORDER BY r.due, r.id LIMIT $3 FOR UPDATE OF r SKIP LOCKED)
      """
          + TAKE;

  private static final String UNKNOWN =
      """
      WITH next AS MATERIALIZED (
        SELECT id AS key FROM renewal
        WHERE state = 'unknown' AND look <= clock_timestamp()
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY look, id LIMIT $3 FOR UPDATE SKIP LOCKED)
      """
          + TAKE;

  private static final String BEGIN =
      """
      UPDATE renewal t SET state = 'calling', calls = calls + 1, called = clock_timestamp(),
        lease_until = clock_timestamp() + $3 * interval '1 millisecond', look = NULL, note = NULL,
        slot = (SELECT min(s) FROM generate_series(0, 7) s
          WHERE s NOT IN (SELECT slot FROM renewal WHERE slot IS NOT NULL))
      WHERE id = $1 AND fence = $2 AND state IN ('ready', 'unknown')
        AND (SELECT count(*) FROM renewal WHERE slot IS NOT NULL) < 8\
      """;

  private static final String ANY =
      "SELECT EXISTS (SELECT FROM renewal WHERE state IN ('ready', 'calling', 'unknown'))";

  private static final String LAPSE =
      """
      UPDATE renewal SET state = 'unknown', note = 'no-answer', slot = NULL, owner = NULL,
        lease_until = NULL, look = clock_timestamp(), fence = fence + 1
      WHERE state = 'calling'
        AND lease_until < clock_timestamp() - $1 * interval '1 millisecond'\
      """;

  private static final String DAY_OVER =
      """
      UPDATE renewal SET state = 'dropped', note = 'day-over', ended = clock_timestamp(),
        fence = fence + 1
      WHERE state = 'ready' AND local_date < $1
        AND (lease_until IS NULL OR lease_until < clock_timestamp())\
      """;

  private final Database database;
  private final String owner;
  private final Duration lease;

  /**
   * Attempts in a database.
   *
   * @param owner this instance; for people who look, nothing is decided by it
   * @param lease how long an attempt is ours without a word from us
   */
  public RenewalCalls(Database database, String owner, Duration lease) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
  }

  /** Whether there is anything that is not at its end. */
  public Future<Boolean> anyOpen(String tenant) {
    return database.inTenant(
        tenant, sql -> sql.query(ANY).execute().map(rows -> rows.iterator().next().getBoolean(0)));
  }

  /** Takes some that are to be called on a day: not those that a person holds back. */
  public Future<List<Attempt>> ready(String tenant, LocalDate day, int most) {
    return take(tenant, READY, Tuple.of(owner, lease.toMillis(), most, day));
  }

  /** Takes some whose answer is not known, and whose loan may be looked at. */
  public Future<List<Attempt>> unknown(String tenant, int most) {
    return take(tenant, UNKNOWN, Tuple.of(owner, lease.toMillis(), most));
  }

  private Future<List<Attempt>> take(String tenant, String statement, Tuple values) {
    return database.inTenant(
        tenant, sql -> sql.preparedQuery(statement).execute(values).map(RenewalCalls::attempts));
  }

  /** Whether a call may be made. */
  public enum Begun {
    /** It is committed: call now. */
    CALL,
    /** Somebody switched auto-renewal off. */
    OFF,
    /** The rule that chose it is off, another by now, or gone. */
    RULE_CHANGED,
    /** Somebody excluded the patron, the group, the item or its type. */
    EXCLUDED,
    /** As many calls are under way as there may be, or another took the attempt. */
    NOT_NOW
  }

  /** Commits that a call is made, before it is: at most eight at a time, of all instances. */
  public Future<Begun> begin(String tenant, Attempt attempt) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT enabled FROM auto_renewal WHERE id = 1 FOR UPDATE")
                .execute()
                .compose(
                    row ->
                        row.iterator().next().getBoolean(0)
                            ? begin(sql, attempt)
                            : Future.succeededFuture(Begun.OFF)));
  }

  private Future<Begun> begin(SqlConnection sql, Attempt attempt) {
    return RenewalHindrances.of(sql, attempt.id())
        .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> call(sql, attempt)));
  }

  private Future<Begun> call(SqlConnection sql, Attempt attempt) {
    return sql.preparedQuery(BEGIN)
        .execute(Tuple.of(attempt.id(), attempt.fence(), lease.toMillis()))
        .map(rows -> rows.rowCount() == 1 ? Begun.CALL : Begun.NOT_NOW);
  }

  /** Gives attempts back that were not begun. */
  public Future<Void> release(String tenant, List<UUID> ids) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "UPDATE renewal SET owner = NULL, lease_until = NULL"
                        + " WHERE id = ANY($1) AND owner = $2 AND state IN ('ready', 'unknown')")
                .execute(Tuple.of(ids.toArray(UUID[]::new), owner))
                .mapEmpty());
  }

  /**
   * Calls of instances that are gone become unknown, and what was not called by the end of its day
   * is dropped.
   *
   * @param timeout of a call: only so long after the lease can nobody be calling any more
   */
  public Future<Void> tidy(String tenant, LocalDate today, Duration timeout) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(LAPSE)
                .execute(Tuple.of(timeout.toMillis()))
                .compose(done -> sql.preparedQuery(DAY_OVER).execute(Tuple.of(today)))
                .mapEmpty());
  }

  private static List<Attempt> attempts(RowSet<Row> rows) {
    return rows.stream().map(RenewalRows::attempt).toList();
  }
}
