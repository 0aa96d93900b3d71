package org.folioext.patronflags.storage;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.okapi.pg.Database;

/**
 * The sealed key of each tenant, by which evidence is compared. Who hashes does so in a transaction
 * that reads the key here, so that no hash of an old key is written while it is replaced.
 * Thread-safe.
 */
public final class EvidenceKeys {

  private final Database database;

  /** Keys in a database. */
  public EvidenceKeys(Database database) {
    this.database = database;
  }

  /** Gives a tenant its key; one that is there stays. */
  public Future<Void> add(String tenant, byte[] sealed, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "INSERT INTO evidence_key (id, sealed, created) VALUES (1, $1, $2)"
                        + " ON CONFLICT DO NOTHING")
                .execute(Tuple.of(Buffer.buffer(sealed), utc(now)))
                .mapEmpty());
  }

  /** Since when a tenant has the key that it has. */
  public Future<Instant> since(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT created FROM evidence_key WHERE id = 1")
                .execute()
                .map(rows -> instant(rows.iterator().next(), "created")));
  }

  /** The sealed key, which is not replaced before the transaction ends. */
  public static Future<byte[]> sealed(SqlConnection sql) {
    return read(sql, "SHARE");
  }

  /** The sealed key, which nobody else reads before the transaction ends. */
  public static Future<byte[]> sealedAlone(SqlConnection sql) {
    return read(sql, "UPDATE");
  }

  private static Future<byte[]> read(SqlConnection sql, String lock) {
    return sql.preparedQuery("SELECT sealed FROM evidence_key WHERE id = 1 FOR " + lock)
        .execute()
        .map(rows -> rows.iterator().next().getBuffer(0).getBytes());
  }

  /** Puts another key in its place. */
  public static Future<Void> replace(SqlConnection sql, byte[] sealed, Instant now) {
    return sql.preparedQuery("UPDATE evidence_key SET sealed = $1, created = $2 WHERE id = 1")
        .execute(Tuple.of(Buffer.buffer(sealed), utc(now)))
        .mapEmpty();
  }
}
