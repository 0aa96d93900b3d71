package org.folioext.marcchecks.storage.run;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.okapi.pg.Database;

/** Files as they were sent, in chunks. Thread-safe. */
public final class Uploads {
  /** Bytes of every chunk but the last, which has fewer. */
  public static final int CHUNK = 1 << 18;

  /** One at a time counts and begins, so that there are never more than allowed. */
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.upload', 0))";

  private static final String BEGIN =
      """
      INSERT INTO upload (id, state, file_name, changed)
      SELECT $1, 'receiving', $2, clock_timestamp()
      WHERE $3 > (SELECT count(*) FROM run WHERE state IN ('waiting', 'running'))
        + (SELECT count(*) FROM upload WHERE state = 'receiving')""";
  private static final String APPEND =
      """
      INSERT INTO upload_chunk (upload_id, seq, data)
      SELECT $1, * FROM unnest($2::int[], $3::bytea[])""";
  private static final String TOUCH =
      """
      UPDATE upload SET bytes = bytes + $2, changed = clock_timestamp()
      WHERE id = $1 AND state = 'receiving'""";
  private static final String CHUNK_OF =
      "SELECT data FROM upload_chunk WHERE upload_id = $1 AND seq = $2";
  private static final String REMOVE = "DELETE FROM upload WHERE id = $1 AND state = 'receiving'";
  private static final String REMOVE_LEFT =
      """
      DELETE FROM upload WHERE state = 'receiving'
        AND changed < clock_timestamp() - $1 * interval '1 millisecond'""";

  private final Database database;

  /** Files in a database. */
  public Uploads(Database database) {
    this.database = database;
  }

  /**
   * Makes an upload that has no bytes yet. Until its run has ended, or it is removed, it is one of
   * those that are counted.
   *
   * @param most how many files may be received, wait or be checked with it, in all instances
   * @return false where that would be too many: nothing was changed
   */
  public Future<Boolean> begin(String tenant, UUID upload, String fileName, int most) {
    Tuple values = Tuple.of(upload, fileName, (long) most);
    return database.inTenant(
        tenant,
        connection ->
            connection
                .query(ONE_AT_A_TIME)
                .execute()
                .compose(locked -> connection.preparedQuery(BEGIN).execute(values))
                .map(rows -> rows.rowCount() == 1));
  }

  /**
   * Adds chunks, all or none.
   *
   * @param first place of the first of them in the file, from 0
   * @return fails when the upload is gone
   */
  public Future<Void> append(String tenant, UUID upload, int first, List<Buffer> chunks) {
    Integer[] places =
        IntStream.range(first, first + chunks.size()).boxed().toArray(Integer[]::new);
    long bytes = chunks.stream().mapToLong(Buffer::length).sum();
    Tuple values = Tuple.of(upload, places, chunks.toArray(Buffer[]::new));
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(APPEND)
                .execute(values)
                .compose(done -> connection.preparedQuery(TOUCH).execute(Tuple.of(upload, bytes)))
                .mapEmpty());
  }

  /** A chunk; empty behind the last, and where the upload is gone. */
  public Future<Optional<Buffer>> chunk(String tenant, UUID upload, int place) {
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(CHUNK_OF)
                .execute(Tuple.of(upload, place))
                .map(
                    rows -> {
                      Optional<Row> row = rows.stream().findFirst();
                      return row.map(found -> found.getBuffer(0));
                    }));
  }

  /** Takes an upload away that is still being received; one that is whole may have its run. */
  public Future<Void> remove(String tenant, UUID upload) {
    return database.inTenant(
        tenant,
        connection -> connection.preparedQuery(REMOVE).execute(Tuple.of(upload)).mapEmpty());
  }

  /**
   * Takes away what was never sent to its end.
   *
   * @param silence how long nothing came of it, by PostgreSQL's clock
   */
  public Future<Void> removeLeft(String tenant, Duration silence) {
    return database.inTenant(
        tenant,
        connection ->
            connection.preparedQuery(REMOVE_LEFT).execute(Tuple.of(silence.toMillis())).mapEmpty());
  }
}
