package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.patronnotices.domain.sending.Unsent;

/** Notices whose time has come, counted within transactions that others open. Stateless. */
final class UnsentRows {

  private static final String COUNT =
      """
      SELECT count(*) AS count, min(not_before) AS since FROM cause
      WHERE state = 'pending' AND not_before <= $1\
      """;

  private UnsentRows() {}

  static Future<Unsent> count(SqlConnection sql, Instant now) {
    return sql.preparedQuery(COUNT)
        .execute(Tuple.of(utc(now)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Unsent(row.getLong("count"), instantIfAny(row, "since")));
  }
}
