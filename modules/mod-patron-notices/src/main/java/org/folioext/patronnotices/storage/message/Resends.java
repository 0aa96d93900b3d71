package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.plan.Hindrance;
import org.folioext.patronnotices.domain.send.ResendReason;
import org.folioext.patronnotices.domain.send.Resending;
import org.folioext.patronnotices.domain.send.Said;
import org.folioext.patronnotices.domain.send.Settling;

/** What persons have done with single messages, recorded as deeds. Thread-safe. */
public final class Resends {

  private static final String BECAUSE =
      "SELECT details->>'because' AS because FROM deed"
          + " WHERE action = 'message-resent' AND details->>'as' = $1";

  private static final String STANDS =
      """
      SELECT (SELECT state = 'unknown' FROM message WHERE id = $1)
          OR coalesce(bool_or(cause.state = 'unknown'), false) AS unknown,
        count(*) FILTER (WHERE cause.state IN ('held', 'pending', 'sending')
          OR cause.state = 'suppressed' AND cause.until > $2) AS goes,
        min(not_before) FILTER (WHERE cause.state = 'pending') AS at,
        EXISTS (SELECT FROM message WHERE (id = $1 OR resend_of = $1) AND %s) AS under_way
      FROM message_cause named JOIN cause ON cause.id = named.cause
      WHERE named.message = $1\
      """
          .formatted(UnderWay.SQL);

  private static final String AGAIN =
      """
      INSERT INTO message (id, rule, rule_version, patron, recipient, patron_group, channel,
        language, template, state, attempt, run, resend_of, asked_by, local_date, until, created,
        address_hash, domain_hash)
      SELECT $2, rule, rule_version, patron, recipient, patron_group, channel, language, template,
        'ready', attempt + 1, NULL, id, $3, local_date, until, $4, address_hash, domain_hash
      FROM message WHERE id = $1 FOR SHARE\
      """;

  private static final String CAUSES =
      "INSERT INTO message_cause (message, cause)"
          + " SELECT $2, cause FROM message_cause WHERE message = $1";

  /** What no message could tell is this one's to tell now, and of no retry. */
  private static final String TAKEN_OVER =
      """
      UPDATE cause SET state = 'sending', message = $2, attempts = attempts + 1, reason = NULL,
        changed = $3
      FROM message_cause named
      WHERE named.message = $1 AND cause.id = named.cause AND cause.state = 'failed'\
      """;

  private static final String FOLLOWS =
      """
      SELECT count(*) AS own, count(*) FILTER (WHERE cause.until > $2) AS in_time
      FROM message_cause named JOIN cause ON cause.id = named.cause
      WHERE named.message = $1 AND cause.message = $1 AND cause.state IN ('sending', 'unknown')\
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
   * @return {@link Resending.Made}, or why it will not go
   */
  public Future<Resending> again(
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
                .compose(turn -> sql.preparedQuery(STANDS).execute(Tuple.of(first, utc(now))))
                .map(rows -> against(rows.iterator().next()))
                .compose(
                    against ->
                        against
                            .map(Future::succeededFuture)
                            .orElseGet(
                                () ->
                                    add(sql, first, id, because, actor, now)
                                        .map(new Resending.Made()))));
  }

  private static Optional<Resending> against(Row row) {
    if (row.getBoolean("under_way")) {
      return Optional.of(new Resending.UnderWay());
    }
    if (row.getBoolean("unknown")) {
      return Optional.of(new Resending.Unclear());
    }
    return row.getLong("goes") == 0
        ? Optional.empty()
        : Optional.of(new Resending.ByItself(instantIfAny(row, "at")));
  }

  private static Future<Void> add(
      SqlConnection sql,
      UUID first,
      UUID id,
      Optional<ResendReason> because,
      Optional<UUID> actor,
      Instant now) {
    Map<String, Object> details = new HashMap<>();
    details.put("as", id.toString());
    because.ifPresent(reason -> details.put("because", reason.id()));
    return sql.preparedQuery(AGAIN)
        .execute(Tuple.of(first, id, actor.orElse(null), utc(now)))
        .compose(made -> sql.preparedQuery(CAUSES).execute(Tuple.of(first, id)))
        .compose(named -> sql.preparedQuery(TAKEN_OVER).execute(Tuple.of(first, id, utc(now))))
        .compose(named -> deed(sql, DeedKind.MESSAGE_RESENT, first, actor, details, now));
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
   * Records what a person says became of a message; what nothing would follow from, not.
   *
   * @return {@link Settling#DONE}, or why nothing was recorded
   */
  public Future<Settling> settle(
      String tenant, UUID message, Said said, Optional<UUID> actor, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            against(sql, message, said, now)
                .compose(
                    against ->
                        against
                            .map(Future::succeededFuture)
                            .orElseGet(() -> settled(sql, message, said, actor, now))));
  }

  /** Whether what is to be told again cannot be. */
  private static Future<Optional<Settling>> against(
      SqlConnection sql, UUID message, Said said, Instant now) {
    return said == Said.NOT_SENT
        ? sql.preparedQuery(FOLLOWS)
            .execute(Tuple.of(message, utc(now)))
            .map(rows -> nothingFollows(rows.iterator().next()))
        : Future.succeededFuture(Optional.empty());
  }

  private static Optional<Settling> nothingFollows(Row row) {
    if (row.getLong("own") == 0) {
      return Optional.of(Settling.NOT_ITS_OWN);
    }
    return row.getLong("in_time") == 0 ? Optional.of(Settling.TOO_LATE) : Optional.empty();
  }

  private static Future<Settling> settled(
      SqlConnection sql, UUID message, Said said, Optional<UUID> actor, Instant now) {
    return Results.settled(sql, message, said.after(now), now)
        .compose(
            settled ->
                settled
                    ? deed(
                            sql,
                            DeedKind.MESSAGE_SETTLED,
                            message,
                            actor,
                            Map.of("said", said.id()),
                            now)
                        .map(Settling.DONE)
                    : Future.succeededFuture(Settling.KNOWN));
  }

  /**
   * Takes back what waits to be sent once more.
   *
   * @return false where it does not wait, or an instance is about to send it
   */
  public Future<Boolean> takeBack(String tenant, UUID message, Optional<UUID> actor, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            Withdrawals.waiting(sql, message, Hindrance.TAKEN_BACK, now)
                .compose(
                    gone ->
                        gone
                            ? deed(sql, DeedKind.MESSAGE_TAKEN_BACK, message, actor, Map.of(), now)
                                .map(true)
                            : Future.succeededFuture(false)));
  }

  private static Future<Void> deed(
      SqlConnection sql,
      DeedKind kind,
      UUID message,
      Optional<UUID> actor,
      Map<String, Object> details,
      Instant now) {
    return MessageDeeds.add(sql, new Author(now, actor), kind, message, details);
  }
}
