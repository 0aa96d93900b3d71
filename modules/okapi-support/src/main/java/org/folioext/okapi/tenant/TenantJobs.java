package org.folioext.okapi.tenant;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;

/**
 * The jobs, in the module's own schema, so that every instance can tell of them. A job that runs
 * extends its lease; whoever asks for one whose lease is over marks it as failed, and from then on
 * the instance that had it cannot. Time is the database's.
 */
final class TenantJobs {
  private static final String KEPT = "interval '7 days'";
  private static final String STOPPED =
      "The instance that did this stopped before it was done. It can be asked for again.";

  private final Database database;
  private final Duration ttl;

  TenantJobs(Database database, Duration ttl) {
    this.database = database;
    this.ttl = ttl;
  }

  /** Makes a job, with a lease; forgets jobs that nobody deleted for long. */
  Future<TenantJob> create(String tenant) {
    TenantJob job = new TenantJob(UUID.randomUUID(), tenant, false, Optional.empty(), List.of());
    return database.inModule(
        connection ->
            connection
                .query("DELETE FROM tenant_job WHERE created < now() - " + KEPT)
                .execute()
                .compose(old -> insert(connection, job)));
  }

  private Future<TenantJob> insert(SqlConnection connection, TenantJob job) {
    return connection
        .preparedQuery(
            "INSERT INTO tenant_job (id, tenant, lease_until, created)"
                + " VALUES ($1, $2, now() + $3 * interval '1 millisecond', now())")
        .execute(Tuple.of(job.id(), job.tenant(), ttl.toMillis()))
        .map(job);
  }

  /** Extends the lease; false when the job was given up meanwhile. */
  Future<Boolean> extend(UUID id) {
    return changed(
        "UPDATE tenant_job SET lease_until = now() + $2 * interval '1 millisecond'"
            + " WHERE id = $1 AND NOT complete",
        Tuple.of(id, ttl.toMillis()));
  }

  /** Completes the job; false when it was given up meanwhile. */
  Future<Boolean> complete(UUID id, Optional<String> error, List<String> messages) {
    return changed(
        "UPDATE tenant_job SET complete = true, error = $2, messages = $3"
            + " WHERE id = $1 AND NOT complete",
        Tuple.of(id, error.orElse(null), new JsonArray(messages)));
  }

  /** The job, given up if its lease is over. */
  Future<Optional<TenantJob>> find(UUID id, String tenant) {
    return database
        .inModule(
            connection ->
                connection
                    .preparedQuery(
                        "UPDATE tenant_job SET complete = true, error = $2"
                            + " WHERE id = $1 AND NOT complete AND lease_until < clock_timestamp()")
                    .execute(Tuple.of(id, STOPPED))
                    .compose(
                        any ->
                            connection
                                .preparedQuery(
                                    "SELECT id, tenant, complete, error, messages FROM tenant_job"
                                        + " WHERE id = $1 AND tenant = $2")
                                .execute(Tuple.of(id, tenant)))
                    .map(
                        rows ->
                            rows.size() == 0
                                ? Optional.<TenantJob>empty()
                                : Optional.of(job(rows.iterator().next()))))
        .recover(e -> orIfNothingIsThere(e, Optional.empty()));
  }

  /** Deletes the job; false when there is none. */
  Future<Boolean> delete(UUID id, String tenant) {
    return changed("DELETE FROM tenant_job WHERE id = $1 AND tenant = $2", Tuple.of(id, tenant))
        .recover(e -> orIfNothingIsThere(e, false));
  }

  private static <T> Future<T> orIfNothingIsThere(Throwable failure, T answer) {
    return Database.isNotThere(failure)
        ? Future.succeededFuture(answer)
        : Future.failedFuture(failure);
  }

  private Future<Boolean> changed(String sql, Tuple values) {
    return database.inModule(
        connection ->
            connection.preparedQuery(sql).execute(values).map(rows -> rows.rowCount() == 1));
  }

  private static TenantJob job(Row row) {
    return new TenantJob(
        row.getUUID("id"),
        row.getString("tenant"),
        row.getBoolean("complete"),
        Optional.ofNullable(row.getString("error")),
        row.getJsonArray("messages").stream().map(String::valueOf).toList());
  }
}
