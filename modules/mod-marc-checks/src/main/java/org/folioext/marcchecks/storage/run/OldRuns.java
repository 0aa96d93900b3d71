package org.folioext.marcchecks.storage.run;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import org.folioext.okapi.pg.Database;

/**
 * What has been kept long enough. It goes piece by piece, each in a transaction of its own, so that
 * none is long; whoever stops between two of them leaves the rest to the next time. Thread-safe.
 */
public final class OldRuns {
  /** Rows of findings that are deleted at once: a second or so. */
  static final int FINDINGS = 10_000;

  /** Chunks that are deleted at once: 64 MiB. */
  static final int CHUNKS = 256;

  private static final String OVER = "ended < $1 AND state NOT IN ('waiting', 'running')";

  /** An upload that is whole and has no run is nobody's any more. */
  private static final String LOOSE =
      """
      SELECT id FROM upload u
      WHERE state = 'whole' AND NOT EXISTS (SELECT FROM run WHERE upload_id = u.id)""";

  private static final String LET_UPLOADS_GO =
      "UPDATE run SET upload_id = NULL WHERE upload_id IS NOT NULL AND " + OVER;
  private static final String LOOSE_CHUNKS =
      """
      DELETE FROM upload_chunk WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM upload_chunk WHERE upload_id IN (%s)
        LIMIT $1 FOR UPDATE SKIP LOCKED))"""
          .formatted(LOOSE);
  private static final String LOOSE_UPLOADS = "DELETE FROM upload WHERE id IN (" + LOOSE + ")";

  private static final String LET_RUNS_GO =
      "WITH deleted AS (DELETE FROM run WHERE "
          + OVER
          + " RETURNING id) INSERT INTO gone_run SELECT id FROM deleted";
  private static final String GONE_FINDINGS =
      """
      DELETE FROM finding WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM finding WHERE run_id IN (SELECT id FROM gone_run)
        LIMIT $1 FOR UPDATE SKIP LOCKED))""";
  private static final String GONE_RUNS =
      "DELETE FROM gone_run WHERE NOT EXISTS (SELECT FROM finding WHERE run_id = gone_run.id)";

  private final Database database;

  /** In a database. */
  public OldRuns(Database database) {
    this.database = database;
  }

  /** Takes away the files of runs that ended before that. */
  public Future<Void> removeUploads(String tenant, Instant before) {
    return delete(tenant, LET_UPLOADS_GO, utc(before)).compose(gone -> removeLoose(tenant));
  }

  private Future<Void> removeLoose(String tenant) {
    return all(tenant, LOOSE_CHUNKS, CHUNKS)
        .compose(gone -> delete(tenant, LOOSE_UPLOADS))
        .mapEmpty();
  }

  /**
   * Takes away runs that ended before that, and all that they and deleted runs had: files first,
   * and findings only when those are gone.
   */
  public Future<Void> removeRuns(String tenant, Instant before) {
    return delete(tenant, LET_RUNS_GO, utc(before))
        .compose(gone -> removeLoose(tenant))
        .compose(gone -> all(tenant, GONE_FINDINGS, FINDINGS))
        .compose(gone -> delete(tenant, GONE_RUNS))
        .mapEmpty();
  }

  /** Again and again, until nothing is left to delete. */
  private Future<Void> all(String tenant, String sql, Object... values) {
    return delete(tenant, sql, values)
        .compose(rows -> rows == 0 ? Future.succeededFuture() : all(tenant, sql, values));
  }

  private Future<Integer> delete(String tenant, String sql, Object... values) {
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(sql)
                .execute(Tuple.from(List.of(values)))
                .map(rows -> rows.rowCount()));
  }
}
