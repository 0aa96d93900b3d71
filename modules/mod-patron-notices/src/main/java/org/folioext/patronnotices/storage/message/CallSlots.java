package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;

/**
 * Who may call: a message takes one of eight places before its call, and leaves it when the answer
 * is written down, or when nobody waits for one any more. So there are never more than eight calls
 * for a tenant of which nobody knows the end. Thread-safe.
 */
public final class CallSlots {

  /** Its rule is on, as it was when this was written, or a person had it sent on purpose. */
  private static final String MEANT =
      """
       AND (resend_of IS NOT NULL OR EXISTS (
        SELECT FROM notice_rule r
        WHERE r.id = message.rule AND r.version = message.rule_version AND r.since IS NOT NULL))\
      """;

  private static final String CALL =
      """
      WITH place AS (
        SELECT s::smallint AS free FROM generate_series(0, 7) s
        WHERE NOT EXISTS (SELECT FROM message WHERE slot = s) ORDER BY s LIMIT 1)
      UPDATE message SET state = 'calling', slot = free, called = $3, fence = fence + 1, body = $5,
        lease_until = clock_timestamp() + $4 * interval '1 millisecond'
      FROM place
      WHERE id = $1 AND owner = $2 AND state = 'ready' AND lease_until > clock_timestamp()\
      """
          + MEANT;

  private static final String MINE =
      """
      SELECT FROM message
      WHERE id = $1 AND owner = $2 AND state = 'ready' AND lease_until > clock_timestamp()\
      """
          + MEANT;

  private static final String LEAVE =
      """
      UPDATE message SET state = 'ready', slot = NULL, called = NULL, body = NULL,
        lease_until = clock_timestamp() + $3 * interval '1 millisecond'
      WHERE id = $1 AND owner = $2 AND state = 'calling'\
      """;

  private final Database database;
  private final Holder holder;

  /** Places for the calls of an instance. */
  public CallSlots(Database database, Holder holder) {
    this.database = database;
    this.holder = holder;
  }

  /** Whether a message may be called. */
  public enum Place {
    /** It has a place, which was written down: it may be called now, once. */
    TAKEN,
    /** All places are taken. */
    NONE,
    /** It is no longer ours, or its rule no longer says it: it must not be called. */
    LOST
  }

  /**
   * Takes a place.
   *
   * @param body what is sent, sealed, where it is to be kept
   */
  public Future<Place> take(String tenant, UUID message, Optional<byte[]> body, Instant now) {
    Buffer kept = body.map(Buffer::buffer).orElse(null);
    return database.inTenant(
        tenant,
        sql ->
            Turns.calling(sql)
                .compose(
                    turn ->
                        sql.preparedQuery(CALL)
                            .execute(
                                Tuple.of(message, holder.owner(), utc(now))
                                    .addLong(holder.call().toMillis())
                                    .addBuffer(kept)))
                .compose(
                    called ->
                        called.rowCount() == 1
                            ? Future.succeededFuture(Place.TAKEN)
                            : sql.preparedQuery(MINE)
                                .execute(Tuple.of(message, holder.owner()))
                                .map(mine -> mine.size() == 1 ? Place.NONE : Place.LOST)));
  }

  /** A message that took a place is not called after all: it is ready, as it was before. */
  public Future<Void> leave(String tenant, UUID message) {
    Tuple values = Tuple.of(message, holder.owner()).addLong(holder.lease().toMillis());
    return database.inTenant(tenant, sql -> sql.preparedQuery(LEAVE).execute(values).mapEmpty());
  }
}
