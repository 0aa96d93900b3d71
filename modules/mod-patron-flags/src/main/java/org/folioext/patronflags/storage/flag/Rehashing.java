package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.folioext.patronflags.domain.rule.Evidence;

/** Hashes the evidence of all flags anew, page by page, within a transaction. Stateless. */
public final class Rehashing {

  private static final int PAGE = 1000;
  private static final UUID FIRST = new UUID(0, 0);
  private static final String READ =
      "SELECT id, evidence, evidence_personal FROM flag WHERE id > $1 ORDER BY id LIMIT "
          + PAGE
          + " FOR UPDATE";
  private static final String WRITE =
      "UPDATE flag f SET evidence_hash = t.hash"
          + " FROM unnest($1::uuid[], $2::text[]) AS t (id, hash) WHERE f.id = t.id";

  private Rehashing() {}

  /**
   * Hashes all.
   *
   * @return how many flags there are
   */
  public static Future<Long> all(SqlConnection sql, Function<Evidence, String> hash) {
    return from(sql, hash, FIRST, 0);
  }

  private static Future<Long> from(
      SqlConnection sql, Function<Evidence, String> hash, UUID after, long done) {
    return sql.preparedQuery(READ)
        .execute(Tuple.of(after))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.succeededFuture(done)
                    : write(sql, rows, hash)
                        .compose(last -> from(sql, hash, last, done + rows.size())));
  }

  private static Future<UUID> write(
      SqlConnection sql, RowSet<Row> rows, Function<Evidence, String> hash) {
    List<Row> all = StreamSupport.stream(rows.spliterator(), false).toList();
    UUID[] ids = all.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    String[] hashes =
        all.stream().map(row -> hash.apply(EvidenceRows.of(row))).toArray(String[]::new);
    return sql.preparedQuery(WRITE)
        .execute(Tuple.of(ids, (Object) hashes))
        .map(done -> ids[ids.length - 1]);
  }
}
