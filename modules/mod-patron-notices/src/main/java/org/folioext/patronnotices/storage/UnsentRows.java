package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.patronnotices.domain.plan.OnceMore;
import org.folioext.patronnotices.domain.sending.Unsent;

/** What nothing but the switch keeps back, counted within transactions of others. Stateless. */
final class UnsentRows {

  /** Notices that are let go, though their hour may be still to come, and what goes once more. */
  private static final String COUNT =
      """
      SELECT count(*) AS count, min(since) FILTER (WHERE since <= $1) AS since FROM (
        SELECT not_before AS since FROM cause WHERE state = 'pending' AND until > $1
        UNION ALL
        SELECT created FROM message
        WHERE state = 'ready' AND resend_of IS NOT NULL AND created > $2) AS waiting\
      """;

  private UnsentRows() {}

  static Future<Unsent> count(SqlConnection sql, Instant now) {
    return sql.preparedQuery(COUNT)
        .execute(Tuple.of(utc(now), utc(now.minus(OnceMore.PATIENCE))))
        .map(rows -> rows.iterator().next())
        .map(row -> new Unsent(row.getLong("count"), instantIfAny(row, "since")));
  }
}
