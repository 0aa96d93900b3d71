package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.folioext.patronnotices.domain.send.Blame;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.storage.people.SuppressionLifts;

/**
 * Mail servers that refuse everybody: for a while nothing is sent to their domain, and addresses
 * that were given up meanwhile are taken off the list again. Within transactions that others open.
 * Stateless.
 */
final class DomainFaults {

  /** What was before the last hold of the domain no longer counts. */
  private static final String COUNTS =
      """
      WITH failed AS (
        SELECT domain_hash FROM message
        WHERE id = $1 AND state = 'failed' AND domain_hash IS NOT NULL AND reason IN ($3, $4)),
      since AS (
        SELECT greatest($2::timestamptz, (SELECT max(coalesce(h.released, h.until))
          FROM held_domain h JOIN failed USING (domain_hash))) AS at)
      SELECT f.domain_hash, since.at > $5::timestamptz AS held, since.at,
        count(DISTINCT m.address_hash) FILTER (WHERE m.state = 'failed' AND m.reason IN ($3, $4))
          AS refused,
        count(DISTINCT m.address_hash) FILTER (WHERE m.state = 'failed' AND m.reason = $4)
          AS turned_away,
        count(DISTINCT m.address_hash) FILTER (WHERE m.state = 'sent') AS reached
      FROM failed f CROSS JOIN since
      LEFT JOIN message m ON m.domain_hash = f.domain_hash AND m.called > since.at
      GROUP BY f.domain_hash, since.at\
      """;

  private static final String HOLD =
      """
      INSERT INTO held_domain (id, domain_hash, blamed_from, since, until, addresses, message)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)\
      """;

  private DomainFaults() {}

  /** Whether the mail server is to blame for a message that failed just now. */
  static Future<Boolean> judge(SqlConnection sql, UUID message, Instant now) {
    return sql.preparedQuery(COUNTS)
        .execute(
            Tuple.of(message, utc(now.minus(Caution.MAIL_DAY)))
                .addString(Blame.ADDRESS.reason())
                .addString(Blame.RECIPIENT.reason())
                .addOffsetDateTime(utc(now)))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.succeededFuture(false)
                    : judge(sql, message, rows.iterator().next(), now));
  }

  private static Future<Boolean> judge(SqlConnection sql, UUID message, Row row, Instant now) {
    if (row.getBoolean("held")) {
      return Future.succeededFuture(true);
    }
    long refused = row.getLong("refused");
    return Caution.blamesServer(refused, row.getLong("turned_away"), row.getLong("reached"))
        ? hold(sql, message, row, refused, now).map(true)
        : Future.succeededFuture(false);
  }

  private static Future<Void> hold(
      SqlConnection sql, UUID message, Row row, long refused, Instant now) {
    String domain = row.getString("domain_hash");
    return sql.preparedQuery(HOLD)
        .execute(
            Tuple.of(domain, row.getOffsetDateTime("at"), utc(now), utc(now.plus(Caution.HOLD)))
                .addLong(refused)
                .addUUID(message))
        .compose(
            held ->
                SuppressionLifts.ofDomain(
                    sql, domain, row.getOffsetDateTime("at").toInstant(), now));
  }
}
