package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.ResendReason;
import org.folioext.patronnotices.domain.send.Said;

/** What persons have done with single messages, recorded as deeds. Thread-safe. */
public final class Resends {

  private static final String DEED =
      "INSERT INTO deed (at, actor, action, details) VALUES ($1, $2, $3, $4)";

  private static final String BECAUSE =
      "SELECT details->>'because' AS because FROM deed"
          + " WHERE action = 'message-resent' AND details->>'as' = $1";

  private static final String UNDER_WAY =
      """
      SELECT FROM message WHERE (id = $1 OR resend_of = $1) AND \
      """
          + UnderWay.SQL;

  private static final String AGAIN =
      """
      INSERT INTO message (id, rule, rule_version, patron, recipient, patron_group, channel,
        language, template, state, attempt, run, resend_of, asked_by, local_date, until, created,
        address_hash, domain_hash)
      SELECT $2, rule, rule_version, patron, recipient, patron_group, channel, language, template,
        'ready', attempt + 1, NULL, id, $3, local_date, until, $4, address_hash, domain_hash
      FROM message WHERE id = $1\
      """;

  private static final String CAUSES =
      "INSERT INTO message_cause (message, cause)"
          + " SELECT $2, cause FROM message_cause WHERE message = $1";

  private static final String CLAIM =
      """
      WITH asked AS (
        SELECT id FROM message
        WHERE state = 'ready' AND resend_of IS NOT NULL
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY created, id LIMIT $1 FOR UPDATE SKIP LOCKED)
      UPDATE message SET owner = $2, fence = message.fence + 1,
        lease_until = clock_timestamp() + $3 * interval '1 millisecond'
      FROM asked, message first
      WHERE message.id = asked.id AND first.id = message.resend_of
      RETURNING message.id, first.id AS first, message.patron, message.recipient, message.channel,
        message.attempt, first.body\
      """;

  private final Database database;

  /** In a database. */
  public Resends(Database database) {
    this.database = database;
  }

  /**
   * Has a message sent once more.
   *
   * @param id of the message that is to go out
   * @param because why, where that was said
   * @return false where the first, or another one in its place, is still under way
   */
  public Future<Boolean> again(
      String tenant,
      UUID first,
      UUID id,
      Optional<ResendReason> because,
      Optional<UUID> actor,
      Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            Turns.claiming(sql)
                .compose(turn -> sql.preparedQuery(UNDER_WAY).execute(Tuple.of(first)))
                .compose(
                    open ->
                        open.size() > 0
                            ? Future.succeededFuture(false)
                            : add(sql, first, id, because, actor, now).map(true)));
  }

  private static Future<Void> add(
      SqlConnection sql,
      UUID first,
      UUID id,
      Optional<ResendReason> because,
      Optional<UUID> actor,
      Instant now) {
    JsonObject details = new JsonObject().put("message", first.toString()).put("as", id.toString());
    because.ifPresent(reason -> details.put("because", reason.id()));
    return sql.preparedQuery(AGAIN)
        .execute(Tuple.of(first, id, actor.orElse(null), utc(now)))
        .compose(made -> sql.preparedQuery(CAUSES).execute(Tuple.of(first, id)))
        .compose(named -> deed(sql, "message-resent", actor, details, now));
  }

  /** Why a person had a message sent once more, by the id of the one that repeats it. */
  public Future<Optional<ResendReason>> because(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(BECAUSE)
                .execute(Tuple.of(id.toString()))
                .map(
                    rows ->
                        rows.stream()
                            .findFirst()
                            .map(row -> row.getString("because"))
                            .flatMap(ResendReason::of)));
  }

  /**
   * Records what a person says became of a message.
   *
   * @return false where the message is not unknown
   */
  public Future<Boolean> settle(
      String tenant, UUID message, Aftermath after, Said said, Optional<UUID> actor, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            Results.settled(sql, message, after, now)
                .compose(
                    settled ->
                        settled
                            ? deed(
                                    sql,
                                    "message-settled",
                                    actor,
                                    new JsonObject()
                                        .put("message", message.toString())
                                        .put("said", said.id()),
                                    now)
                                .map(true)
                            : Future.succeededFuture(false)));
  }

  /**
   * A message that repeats another.
   *
   * @param first whose words it has
   * @param sealed those words; null where they are no longer kept
   */
  public record Repeat(
      UUID id,
      UUID first,
      UUID patron,
      UUID recipient,
      Channel channel,
      int attempt,
      byte[] sealed) {}

  /** Messages that persons want sent once more, claimed by an instance. */
  public Future<List<Repeat>> claim(String tenant, Holder holder, int most) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(CLAIM)
                .execute(Tuple.of(most, holder.owner(), holder.lease().toMillis()))
                .map(rows -> rows.stream().map(Resends::repeat).toList()));
  }

  private static Repeat repeat(Row row) {
    return new Repeat(
        row.getUUID("id"),
        row.getUUID("first"),
        row.getUUID("patron"),
        row.getUUID("recipient"),
        Channel.of(row.getString("channel")).orElseThrow(),
        row.getInteger("attempt"),
        Optional.ofNullable(row.getBuffer("body")).map(Buffer::getBytes).orElse(null));
  }

  private static Future<Void> deed(
      SqlConnection sql, String action, Optional<UUID> actor, JsonObject details, Instant now) {
    return sql.preparedQuery(DEED)
        .execute(Tuple.of(utc(now), actor.orElse(null), action, details))
        .mapEmpty();
  }
}
