package org.folioext.patronnotices.storage.people;

import static java.util.stream.Collectors.toMap;
import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.people.LedgerCause;
import org.folioext.patronnotices.domain.people.LedgerMessage;
import org.folioext.patronnotices.domain.people.LedgerMessage.Resend;
import org.folioext.patronnotices.domain.people.LedgerMessage.Times;
import org.folioext.patronnotices.domain.people.PatronLedger;
import org.folioext.patronnotices.domain.plan.CauseKey;

/** What single patrons were told, and what not. Thread-safe. */
public final class Ledgers {

  private static final String CAUSES =
      "SELECT * FROM cause WHERE patron = $1 AND NOT erased ORDER BY changed DESC, id DESC LIMIT"
          + " $2";

  private static final String MESSAGES =
      """
      SELECT m.*, ARRAY(SELECT cause FROM message_cause c WHERE c.message = m.id ORDER BY cause)
        AS causes
      FROM message m WHERE patron = $1 OR recipient = $1 ORDER BY created DESC, id LIMIT $2\
      """;

  private static final String TEXTS =
      "SELECT id, body FROM message WHERE (patron = $1 OR recipient = $1) AND body IS NOT NULL";

  private final Database database;

  /** Of a database. */
  public Ledgers(Database database) {
    this.database = database;
  }

  /**
   * That of one patron.
   *
   * @param most causes, and messages, at most; the newest
   */
  public Future<PatronLedger> read(String tenant, UUID patron, int most) {
    Tuple values = Tuple.of(patron, most);
    return database.inTenant(
        tenant,
        sql ->
            Future.all(
                    sql.preparedQuery(CAUSES)
                        .execute(values)
                        .map(rows -> rows.stream().map(Ledgers::cause).toList()),
                    sql.preparedQuery(MESSAGES)
                        .execute(values)
                        .map(rows -> rows.stream().map(Ledgers::message).toList()))
                .map(read -> new PatronLedger(patron, read.resultAt(0), read.resultAt(1))));
  }

  /** What is kept of what messages said to a patron, or about them: by message, sealed. */
  public Future<Map<UUID, byte[]>> texts(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(TEXTS)
                .execute(Tuple.of(patron))
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                toMap(
                                    row -> row.getUUID("id"),
                                    row -> row.getBuffer("body").getBytes()))));
  }

  private static LedgerCause cause(Row row) {
    return new LedgerCause(
        row.getLong("id"),
        new CauseKey(
            row.getString("rule"),
            row.getInteger("step"),
            row.getUUID("patron"),
            row.getUUID("subject"),
            row.getString("value")),
        row.getInteger("rule_version"),
        row.getString("event"),
        row.getString("state"),
        Optional.ofNullable(row.getString("reason")),
        row.getLocalDate("local_date"),
        instant(row, "not_before"),
        instant(row, "until"),
        idIfAny(row, "recipient")
            .map(
                recipient ->
                    new LedgerCause.Path(
                        recipient, row.getString("channel"), row.getString("language"))),
        why(row),
        instant(row, "changed"));
  }

  private static List<Seen> why(Row row) {
    return row.getJsonArray("why").stream()
        .map(JsonObject.class::cast)
        .map(
            one ->
                new Seen(
                    one.getString("key"), one.getString("value"), one.getBoolean("personal", true)))
        .toList();
  }

  private static LedgerMessage message(Row row) {
    return new LedgerMessage(
        row.getUUID("id"),
        row.getString("rule"),
        row.getInteger("rule_version"),
        row.getUUID("patron"),
        row.getUUID("recipient"),
        row.getString("channel"),
        row.getString("language"),
        row.getString("template"),
        row.getString("state"),
        Optional.ofNullable(row.getString("reason")),
        row.getInteger("attempt"),
        row.getLocalDate("local_date"),
        idIfAny(row, "resend_of").map(of -> new Resend(of, idIfAny(row, "asked_by"))),
        new Times(
            instant(row, "created"),
            instantIfAny(row, "called"),
            instantIfAny(row, "answered"),
            instantIfAny(row, "ended")),
        List.of(row.getArrayOfLongs("causes")));
  }
}
