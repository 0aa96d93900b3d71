package org.folioext.okapi.job;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;

/**
 * Shares the rows of a table between instances. The table has the columns {@code id uuid, state
 * text, owner text, fence bigint not null default 0, lease_until timestamptz}, and states {@code
 * waiting} and {@code running} besides its own.
 */
public final class Leases {

  /**
   * Leases of a table.
   *
   * @param table its name, constant
   * @param oldest column by which rows are claimed, least first, constant
   * @param owner this instance
   * @param ttl how long a claim holds without being extended
   */
  public Leases(String table, String oldest, String owner, Duration ttl) {}

  /** Claims the oldest row that waits, or that runs with a lease that is over; empty: none. */
  public Future<Optional<Lease>> claim(SqlConnection connection) {
    throw new UnsupportedOperationException();
  }

  /** Extends the lease by its ttl from now and locks the row; fails with {@link LeaseLost}. */
  public Future<Void> extend(SqlConnection connection, Lease lease) {
    throw new UnsupportedOperationException();
  }

  /** Locks the row until the transaction ends; fails with {@link LeaseLost}. */
  public Future<Void> held(SqlConnection connection, Lease lease) {
    throw new UnsupportedOperationException();
  }

  /** Gives the row back to wait, so that any instance goes on; fails with {@link LeaseLost}. */
  public Future<Void> release(SqlConnection connection, Lease lease) {
    throw new UnsupportedOperationException();
  }
}
