package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.folioext.patronnotices.domain.send.Blame;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.storage.people.AddressFlags;

/**
 * Addresses to which messages fail come on the list, in the transaction that writes the failure
 * down. What arrived, and that a person took the address off the list, makes older failures void;
 * while a mail server is to blame, no address is. Stateless.
 */
final class Bounces {

  private static final String FAILURES =
      """
      WITH failed AS (
        SELECT address_hash FROM message
        WHERE id = $1 AND state = 'failed' AND address_hash IS NOT NULL AND reason IN ($3, $4)),
      since AS (
        SELECT greatest($2::timestamptz,
          (SELECT max(m.called) FROM message m JOIN failed f USING (address_hash)
            WHERE m.state = 'sent'),
          (SELECT max(s.lifted) FROM suppression s JOIN failed f USING (address_hash))) AS at)
      SELECT m.called FROM message m JOIN failed f USING (address_hash), since
      WHERE m.state = 'failed' AND m.reason IN ($3, $4) AND m.called > since.at
        AND NOT EXISTS (SELECT FROM held_domain h WHERE h.domain_hash = m.domain_hash
          AND m.called BETWEEN h.blamed_from AND coalesce(h.released, h.until))\
      """;

  private static final String SUPPRESS =
      """
      INSERT INTO suppression (id, channel, address_hash, domain_hash, reason, patron, since, message)
      SELECT gen_random_uuid(), 'email', address_hash, domain_hash, 'failed', recipient, $2, id
      FROM message WHERE id = $1
      ON CONFLICT (channel, address_hash) WHERE lifted IS NULL DO NOTHING
      RETURNING id\
      """;

  private Bounces() {}

  /** Judges the address of a message that failed just now, and its mail server. */
  static Future<Void> judge(
      SqlConnection sql, UUID message, Caution caution, ZoneId zone, Instant now) {
    return caution.suppressAfter() == 0
        ? Future.succeededFuture()
        : Turns.judging(sql)
            .compose(turn -> DomainFaults.judge(sql, message, now))
            .compose(
                faulty ->
                    faulty ? Future.succeededFuture() : address(sql, message, caution, zone, now));
  }

  private static Future<Void> address(
      SqlConnection sql, UUID message, Caution caution, ZoneId zone, Instant now) {
    return sql.preparedQuery(FAILURES)
        .execute(
            Tuple.of(message, utc(caution.failuresSince(now)))
                .addString(Blame.ADDRESS.reason())
                .addString(Blame.RECIPIENT.reason()))
        .map(rows -> rows.stream().map(row -> instant(row, "called")).toList())
        .compose(
            failures ->
                caution.givesUp(failures, zone)
                    ? sql.preparedQuery(SUPPRESS)
                        .execute(Tuple.of(message, utc(now)))
                        .compose(entry -> flag(sql, entry))
                    : Future.succeededFuture());
  }

  private static Future<Void> flag(SqlConnection sql, RowSet<Row> entry) {
    return entry.size() == 0
        ? Future.succeededFuture()
        : AddressFlags.raise(sql, entry.iterator().next().getUUID("id"));
  }
}
