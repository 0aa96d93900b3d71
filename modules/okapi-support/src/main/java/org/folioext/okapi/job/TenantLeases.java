package org.folioext.okapi.job;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;

/**
 * {@link Leases} of tenants' tables, each call in a transaction of its own: whatever is written is
 * written together with the proof that the lease is still held, or not at all. Thread-safe.
 */
public final class TenantLeases {

  private final Database database;
  private final Leases leases;

  /** Leases that this instance takes in a database. */
  public TenantLeases(Database database, Leases leases) {
    this.database = database;
    this.leases = leases;
  }

  /**
   * Claims the oldest job that waits, or that its instance no longer works on.
   *
   * @param begun what the claimer needs to know of it, and writes on it
   * @return empty where there is nothing to do
   */
  public <T> Future<Optional<T>> claim(
      String tenant, BiFunction<SqlConnection, Lease, Future<Optional<T>>> begun) {
    return database.inTenant(
        tenant,
        sql ->
            leases
                .claim(sql)
                .compose(
                    lease ->
                        lease.isEmpty()
                            ? Future.succeededFuture(Optional.empty())
                            : begun.apply(sql, lease.get())));
  }

  /** Says that the work goes on; fails with {@link LeaseLost}. */
  public Future<Void> extend(String tenant, Lease lease) {
    return database.inTenant(tenant, sql -> leases.extend(sql, lease));
  }

  /** Gives the job back, so that any instance goes on at once; fails with {@link LeaseLost}. */
  public Future<Void> release(String tenant, Lease lease) {
    return database.inTenant(tenant, sql -> leases.release(sql, lease));
  }

  /** Writes, and says that the work goes on; fails with {@link LeaseLost}. */
  public <T> Future<T> goingOn(
      String tenant, Lease lease, Function<SqlConnection, Future<T>> write) {
    return database.inTenant(
        tenant, sql -> leases.extend(sql, lease).compose(held -> write.apply(sql)));
  }

  /** Writes what ends the job; fails with {@link LeaseLost}. */
  public <T> Future<T> ending(
      String tenant, Lease lease, Function<SqlConnection, Future<T>> write) {
    return database.inTenant(
        tenant, sql -> leases.held(sql, lease).compose(held -> write.apply(sql)));
  }
}
