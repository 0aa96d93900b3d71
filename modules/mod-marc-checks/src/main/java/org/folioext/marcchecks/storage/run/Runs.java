package org.folioext.marcchecks.storage.run;

import static org.folioext.marcchecks.storage.run.RunRows.COLUMNS;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;

/** Runs of tenants. Thread-safe. */
public final class Runs {
  private static final String WHOLE =
      "UPDATE upload SET state = 'whole' WHERE id = $1 AND state = 'receiving'";
  private static final String ADD =
      """
      INSERT INTO run (id, upload_id, profile_id, profile_name, profile_yaml, file_name, state,
        bytes_total, created, created_by, requested_permissions, request_id)
      VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, $10, $11)""";
  private static final String CANCEL =
      """
      UPDATE run SET state = 'cancelled', ended = $2, fence = fence + 1, owner = NULL,
        lease_until = NULL
      WHERE id = $1 AND state IN ('waiting', 'running')""";
  private static final String DELETE =
      """
      WITH deleted AS (
        DELETE FROM run WHERE id = $1 AND state NOT IN ('waiting', 'running') RETURNING id)
      INSERT INTO gone_run SELECT id FROM deleted""";
  private static final CqlFields FIELDS =
      CqlFields.builder("created DESC, id")
          .uuid("id", "id")
          .text("state", "state")
          .text("fileName", "file_name")
          .uuid("profileId", "profile_id")
          .number("records", "records")
          .instant("createdDate", "created")
          .instant("endedDate", "ended")
          .build();

  private final Database database;

  /** Runs in a database. */
  public Runs(Database database) {
    this.database = database;
  }

  /**
   * Adds a run that waits, and makes its upload whole.
   *
   * @param permissions of who asked, which allowed it
   * @return fails where the upload is gone
   */
  public Future<Void> add(String tenant, Run run, Collection<String> permissions) {
    Tuple values =
        Tuple.of(
            run.id(),
            run.upload().orElseThrow(),
            run.profile().id().orElse(null),
            run.profile().name(),
            run.profile().yaml(),
            run.fileName());
    values.addLong(run.bytesTotal());
    values.addOffsetDateTime(utc(run.created()));
    values.addUUID(run.createdBy().orElse(null));
    values.addValue(new JsonArray(permissions.stream().sorted().toList()));
    values.addString(run.requestId().orElse(null));
    return database.inTenant(tenant, connection -> addTo(connection, run, values));
  }

  private static Future<Void> addTo(SqlConnection connection, Run run, Tuple values) {
    return connection
        .preparedQuery(WHOLE)
        .execute(Tuple.of(run.upload().orElseThrow()))
        .compose(done -> connection.preparedQuery(ADD).execute(values))
        .mapEmpty();
  }

  /** A run. */
  public Future<Optional<Run>> find(String tenant, UUID id) {
    return database.inTenant(tenant, connection -> find(connection, id));
  }

  static Future<Optional<Run>> find(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery("SELECT " + COLUMNS + " FROM run WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(RunRows::run));
  }

  /**
   * Runs by CQL, newest first unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<Run>> list(String tenant, String cql, Page page) {
    SqlQuery query = FIELDS.toSql(cql);
    return database.inTenant(tenant, sql -> query.list(sql, COLUMNS, "run", page, RunRows::run));
  }

  /** Ends a run that is open, so that nobody goes on with it; false where it was not. */
  public Future<Boolean> cancel(String tenant, UUID id, Instant now) {
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(CANCEL)
                .execute(Tuple.of(id, utc(now)))
                .map(rows -> rows.rowCount() == 1));
  }

  /**
   * Takes away a run that is not open; false where it is open. Its findings and its upload, which
   * may be many rows, are left to {@link OldRuns}.
   */
  public Future<Boolean> delete(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() == 1));
  }
}
