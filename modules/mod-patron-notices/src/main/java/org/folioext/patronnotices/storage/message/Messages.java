package org.folioext.patronnotices.storage.message;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.send.NoticeMessage;
import org.folioext.patronnotices.domain.send.ToldOf;

/** Messages, to be looked up. Thread-safe. */
public final class Messages {

  private static final CqlFields FIELDS =
      CqlFields.builder("created DESC, id")
          .uuid("id", "id")
          .text("rule", "rule")
          .uuid("patronId", "patron")
          .uuid("recipientId", "recipient")
          .uuid("patronGroup", "patron_group")
          .text("channel", "channel")
          .text("language", "language")
          .text("state", "state")
          .text("reason", "reason")
          .uuid("runId", "run")
          .uuid("resendOf", "resend_of")
          .day("localDate", "local_date")
          .instant("createdDate", "created")
          .instant("calledDate", "called")
          .instant("endedDate", "ended")
          .build();

  private static final String CAUSES =
      """
      SELECT cause.id, cause.rule, cause.step, cause.event, cause.subject, cause.value, cause.state,
        cause.reason
      FROM cause JOIN message_cause named ON named.cause = cause.id
      WHERE named.message = $1 ORDER BY cause.id\
      """;

  private final Database database;

  /** Of a database. */
  public Messages(Database database) {
    this.database = database;
  }

  /** Messages by CQL; fails with a Failure where it cannot be understood. */
  public Future<Listed<NoticeMessage>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        query.list(
                            sql, MessageRows.COLUMNS, "message", page, MessageRows::message)));
  }

  /** A message. */
  public Future<Optional<NoticeMessage>> find(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT " + MessageRows.COLUMNS + " FROM message WHERE message.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(MessageRows::message)));
  }

  /** What a message tells of. */
  public Future<List<ToldOf>> causes(String tenant, UUID message) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(CAUSES)
                .execute(Tuple.of(message))
                .map(rows -> rows.stream().map(Messages::cause).toList()));
  }

  private static ToldOf cause(Row row) {
    return new ToldOf(
        row.getLong("id"),
        row.getString("event"),
        row.getInteger("step"),
        row.getUUID("subject"),
        row.getString("value"),
        row.getString("state"),
        Optional.ofNullable(row.getString("reason")));
  }
}
