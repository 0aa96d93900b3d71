package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.folioext.patronnotices.domain.send.Blame;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.storage.people.AddressFlags;

/**
 * Addresses to which messages fail come on the list, in the transaction that writes the failure
 * down. What arrived, and that a person took the address off the list, makes older failures void.
 * Stateless.
 */
final class Bounces {

  private static final String SUPPRESS =
      """
      WITH failed AS (
        SELECT id, address_hash, recipient, reason, called FROM message
        WHERE id = $1 AND state = 'failed' AND address_hash IS NOT NULL AND reason IN ($5, $6)),
      since AS (
        SELECT greatest($3::timestamptz,
          (SELECT max(m.called) FROM message m JOIN failed f USING (address_hash)
            WHERE m.state = 'sent'),
          (SELECT max(s.lifted) FROM suppression s JOIN failed f USING (address_hash))) AS at)
      INSERT INTO suppression (id, channel, address_hash, reason, patron, since, message)
      SELECT gen_random_uuid(), 'email', f.address_hash, 'failed', f.recipient, $2, f.id
      FROM failed f, since
      WHERE f.called > since.at AND (f.reason = $5 OR $4 <= (
        SELECT count(*) FROM message m
        WHERE m.address_hash = f.address_hash AND m.state = 'failed' AND m.reason IN ($5, $6)
          AND m.called > since.at))
      ON CONFLICT (channel, address_hash) WHERE lifted IS NULL DO NOTHING
      RETURNING id\
      """;

  private Bounces() {}

  /** Judges the address of a message that failed just now. */
  static Future<Void> judge(SqlConnection sql, UUID message, Caution caution, Instant now) {
    return caution.suppressAfter() == 0
        ? Future.succeededFuture()
        : Turns.judging(sql)
            .compose(turn -> sql.preparedQuery(SUPPRESS).execute(values(message, caution, now)))
            .compose(entry -> flag(sql, entry));
  }

  private static Tuple values(UUID message, Caution caution, Instant now) {
    return Tuple.of(message, utc(now), utc(caution.failuresSince(now)))
        .addInteger(caution.suppressAfter())
        .addString(Blame.ADDRESS.reason())
        .addString(Blame.RECIPIENT.reason());
  }

  private static Future<Void> flag(SqlConnection sql, RowSet<Row> entry) {
    return entry.size() == 0
        ? Future.succeededFuture()
        : AddressFlags.raise(sql, entry.iterator().next().getUUID("id"));
  }
}
