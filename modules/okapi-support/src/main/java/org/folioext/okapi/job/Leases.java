package org.folioext.okapi.job;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shares the rows of a table between instances. The table has the columns {@code id uuid, state
 * text, owner text, fence bigint not null default 0, lease_until timestamptz}, and the states
 * {@code waiting} and {@code running} besides its own.
 *
 * <p>Time is the database's: it is the one clock that all instances share, and a machine whose
 * clock is wrong neither takes leases early nor keeps them long. The fencing number, not time, is
 * what keeps two instances from writing for the same row: each transaction that writes calls {@link
 * #held} or {@link #extend} first, and so locks the row until it ends.
 *
 * <p>May be used by any thread; connections come from the caller's transaction.
 */
public final class Leases {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String owner;
  private final long ttlMillis;
  private final String claim;
  private final String extend;
  private final String held;
  private final String release;

  /**
   * Leases of a table.
   *
   * @param table its name, lower case
   * @param oldest column by which rows are claimed, least first
   * @param owner this instance; for people who look, nothing is decided by it
   * @param ttl how long a claim holds without being extended, in milliseconds or more
   */
  public Leases(String table, String oldest, String owner, Duration ttl) {
    if (!NAME.matcher(table).matches() || !NAME.matcher(oldest).matches()) {
      throw new IllegalArgumentException("Not names of table and column: " + table + ", " + oldest);
    }
    this.owner = owner;
    this.ttlMillis = ttl.toMillis();
    String until = "clock_timestamp() + $2 * interval '1 millisecond'";
    String mine = " WHERE id = $1 AND state = 'running' AND fence = ";
    claim =
        "WITH next AS MATERIALIZED (SELECT id FROM "
            + table
            + " WHERE state = 'waiting' OR (state = 'running'"
            + " AND (lease_until IS NULL OR lease_until < clock_timestamp())) ORDER BY "
            + oldest
            + ", id LIMIT 1 FOR UPDATE SKIP LOCKED) UPDATE "
            + table
            + " t SET state = 'running', owner = $1, fence = t.fence + 1, lease_until = "
            + until
            + " FROM next WHERE t.id = next.id RETURNING t.id, t.fence";
    extend = "UPDATE " + table + " SET lease_until = " + until + mine + "$3";
    held = "SELECT FROM " + table + mine + "$2 FOR UPDATE";
    release =
        "UPDATE "
            + table
            + " SET state = 'waiting', owner = NULL, lease_until = NULL"
            + mine
            + "$2";
  }

  /**
   * Claims the oldest row that waits, or that runs with a lease that is over. Rows that another
   * transaction holds are left out, without waiting for it. The claim counts when the transaction
   * is committed.
   *
   * @return empty when there is nothing to do
   */
  public Future<Optional<Lease>> claim(SqlConnection connection) {
    return connection
        .preparedQuery(claim)
        .execute(Tuple.of(owner, ttlMillis))
        .map(rows -> rows.size() == 0 ? Optional.<Lease>empty() : Optional.of(lease(rows)));
  }

  private Lease lease(RowSet<Row> rows) {
    Row row = rows.iterator().next();
    return new Lease(row.getUUID(0), row.getLong(1), owner);
  }

  /**
   * Extends the lease to its ttl from now, and locks the row until the transaction ends. Works on a
   * lease that ran out too, as long as nobody took it.
   *
   * @return fails with {@link LeaseLost}
   */
  public Future<Void> extend(SqlConnection connection, Lease lease) {
    return one(connection, extend, Tuple.of(lease.job(), ttlMillis, lease.fence()), lease);
  }

  /** Locks the row until the transaction ends; fails with {@link LeaseLost}. */
  public Future<Void> held(SqlConnection connection, Lease lease) {
    return one(connection, held, Tuple.of(lease.job(), lease.fence()), lease);
  }

  /** Gives the row back to wait, so that any instance goes on; fails with {@link LeaseLost}. */
  public Future<Void> release(SqlConnection connection, Lease lease) {
    return one(connection, release, Tuple.of(lease.job(), lease.fence()), lease);
  }

  private static Future<Void> one(SqlConnection connection, String sql, Tuple values, Lease lease) {
    return connection
        .preparedQuery(sql)
        .execute(values)
        .compose(
            rows ->
                rows.rowCount() == 1
                    ? Future.succeededFuture()
                    : Future.failedFuture(new LeaseLost(lease.job())));
  }
}
