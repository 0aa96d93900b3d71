package org.folioext.okapi.seal;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/**
 * Where each tenant's sealed key is: a table of one row, {@code id} 1, {@code sealed} and {@code
 * created}. Who hashes what is kept does so in a transaction that reads the key here, so that no
 * hash of an old key is written while it is replaced. Stateless.
 *
 * @param table its name, of the program and never of a request
 */
public record SealedKeys(String table) {

  /** Gives a tenant its key; one that is there stays. */
  public Future<Void> add(SqlConnection sql, byte[] sealed, Instant now) {
    return sql.preparedQuery(
            "INSERT INTO "
                + table
                + " (id, sealed, created) VALUES (1, $1, $2) ON CONFLICT DO NOTHING")
        .execute(Tuple.of(Buffer.buffer(sealed), utc(now)))
        .mapEmpty();
  }

  /** Since when a tenant has the key that it has. */
  public Future<Instant> since(SqlConnection sql) {
    return sql.query("SELECT created FROM " + table + " WHERE id = 1")
        .execute()
        .map(rows -> instant(rows.iterator().next(), "created"));
  }

  /** The sealed key, which is not replaced before the transaction ends. */
  public Future<byte[]> sealed(SqlConnection sql) {
    return read(sql, "SHARE");
  }

  /** The sealed key, which nobody else reads before the transaction ends. */
  public Future<byte[]> sealedAlone(SqlConnection sql) {
    return read(sql, "UPDATE");
  }

  private Future<byte[]> read(SqlConnection sql, String lock) {
    return sql.query("SELECT sealed FROM " + table + " WHERE id = 1 FOR " + lock)
        .execute()
        .map(rows -> rows.iterator().next().getBuffer(0).getBytes());
  }

  /** Puts another key in its place. */
  public Future<Void> replace(SqlConnection sql, byte[] sealed, Instant now) {
    return sql.preparedQuery("UPDATE " + table + " SET sealed = $1, created = $2 WHERE id = 1")
        .execute(Tuple.of(Buffer.buffer(sealed), utc(now)))
        .mapEmpty();
  }
}
