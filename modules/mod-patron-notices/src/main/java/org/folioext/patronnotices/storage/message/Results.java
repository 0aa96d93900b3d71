package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Columns;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.MessageState;
import org.folioext.patronnotices.domain.settings.Caution;

/** What became of messages, written together with what that means for their causes. Thread-safe. */
public final class Results {

  /** How long a look may take before another instance looks. */
  private static final Duration LOOKING = Duration.ofMinutes(2);

  private static final String END =
      """
      UPDATE message SET state = $2, reason = coalesce($3, reason), look = $4, slot = NULL,
        owner = NULL, lease_until = NULL, ended = CASE WHEN $5 THEN $6::timestamptz END\
      """;

  private static final String ANSWERED =
      END + ", answered = $6 WHERE id = $1 AND state = 'calling' AND owner = $7";

  private static final String UNCALLED = END + " WHERE id = $1 AND state = 'ready' AND owner = $7";

  private static final String LOOKED = END + ", looks = looks + 1 WHERE id = $1 AND state = $7";

  private static final String DUE =
      """
      WITH due AS (
        SELECT id FROM message WHERE look <= $1 AND state IN ('taken', 'unknown')
        ORDER BY look, id LIMIT $2 FOR UPDATE SKIP LOCKED)
      UPDATE message SET look = $3 FROM due WHERE message.id = due.id
      RETURNING message.id, patron, channel, state, called, resend_of IS NOT NULL AS again,
        (SELECT coalesce(max(failures), 0) FROM cause, message_cause
         WHERE message_cause.message = message.id AND cause.id = cause) AS failures\
      """;

  private final Database database;
  private final Holder holder;

  /** Results that an instance sees. */
  public Results(Database database, Holder holder) {
    this.database = database;
    this.holder = holder;
  }

  /**
   * A message of which FOLIO is to be asked.
   *
   * @param again whether a person had it sent on purpose
   * @param failures of earlier messages for its causes
   */
  public record Due(
      UUID id,
      UUID patron,
      Channel channel,
      MessageState state,
      Instant called,
      boolean again,
      int failures) {}

  /**
   * The call of a message was answered.
   *
   * @return false where nobody waited for it any more, and the message is looked up
   */
  public Future<Boolean> answered(String tenant, UUID message, Aftermath after, Instant now) {
    return write(tenant, ANSWERED, message, after, now, holder.owner());
  }

  /** No call was made; false where the message is no longer ours. */
  public Future<Boolean> uncalled(String tenant, UUID message, Aftermath after, Instant now) {
    return write(tenant, UNCALLED, message, after, now, holder.owner());
  }

  /**
   * FOLIO was asked. Where the address is to blame it may be the last message to it.
   *
   * @param caution after how many failures
   * @param zone the library's
   * @return false where somebody was faster
   */
  public Future<Boolean> looked(
      String tenant, Due due, Aftermath after, Caution caution, ZoneId zone, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            write(sql, LOOKED, due.id(), after, now, due.state().id())
                .compose(
                    written ->
                        written && after.state() == MessageState.FAILED
                            ? Bounces.judge(sql, due.id(), caution, zone, now).map(true)
                            : Future.succeededFuture(written)));
  }

  private Future<Boolean> write(
      String tenant, String statement, UUID message, Aftermath after, Instant now, String seventh) {
    return database.inTenant(tenant, sql -> write(sql, statement, message, after, now, seventh));
  }

  private static Future<Boolean> write(
      SqlConnection sql,
      String statement,
      UUID message,
      Aftermath after,
      Instant now,
      String seventh) {
    return sql.preparedQuery(statement)
        .execute(values(message, after, now).addString(seventh))
        .compose(
            written ->
                written.rowCount() == 0
                    ? Future.succeededFuture(false)
                    : Fates.apply(sql, message, after, now).map(true));
  }

  static Tuple values(UUID message, Aftermath after, Instant now) {
    return Tuple.of(message, after.state().id(), after.reason().orElse(null))
        .addOffsetDateTime(after.look().map(Columns::utc).orElse(null))
        .addBoolean(after.look().isEmpty())
        .addOffsetDateTime(utc(now));
  }

  /** What a person said of a message that is unknown; false where it is not. */
  static Future<Boolean> settled(SqlConnection sql, UUID message, Aftermath after, Instant now) {
    return sql.preparedQuery(END + " WHERE id = $1 AND state = 'unknown'")
        .execute(values(message, after, now))
        .compose(
            written ->
                written.rowCount() == 0
                    ? Future.succeededFuture(false)
                    : Fates.apply(sql, message, after, now).map(true));
  }

  /**
   * Messages of which FOLIO is to be asked now, by this instance.
   *
   * @param most how many at most
   */
  public Future<List<Due>> due(String tenant, int most, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(DUE)
                .execute(Tuple.of(utc(now), most, utc(now.plus(LOOKING))))
                .map(rows -> rows.stream().map(Results::due).toList()));
  }

  private static Due due(Row row) {
    return new Due(
        row.getUUID("id"),
        row.getUUID("patron"),
        Channel.of(row.getString("channel")).orElseThrow(),
        MessageState.of(row.getString("state")).orElseThrow(),
        instant(row, "called"),
        row.getBoolean("again"),
        row.getInteger("failures"));
  }
}
