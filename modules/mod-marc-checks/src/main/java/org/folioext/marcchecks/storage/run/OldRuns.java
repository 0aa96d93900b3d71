package org.folioext.marcchecks.storage.run;

import static org.folioext.marcchecks.storage.run.Uploads.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.okapi.pg.Database;

/** What has been kept long enough. Thread-safe. */
public final class OldRuns {
  private static final String UPLOADS =
      """
      DELETE FROM upload WHERE id IN (
        SELECT upload_id FROM run
        WHERE ended < $1 AND state NOT IN ('waiting', 'running') AND upload_id IS NOT NULL)""";
  private static final String RUNS =
      """
      WITH gone AS (
        DELETE FROM run WHERE ended < $1 AND state NOT IN ('waiting', 'running')
        RETURNING upload_id)
      DELETE FROM upload WHERE id IN (SELECT upload_id FROM gone)""";

  private final Database database;

  /** In a database. */
  public OldRuns(Database database) {
    this.database = database;
  }

  /** Takes away the files of runs that ended before that. */
  public Future<Void> removeUploads(String tenant, Instant before) {
    return remove(tenant, UPLOADS, before);
  }

  /** Takes away runs that ended before that, with all they have. */
  public Future<Void> removeRuns(String tenant, Instant before) {
    return remove(tenant, RUNS, before);
  }

  private Future<Void> remove(String tenant, String sql, Instant before) {
    return database.inTenant(
        tenant,
        connection -> connection.preparedQuery(sql).execute(Tuple.of(utc(before))).mapEmpty());
  }
}
