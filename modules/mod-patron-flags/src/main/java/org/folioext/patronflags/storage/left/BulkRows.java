package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.BulkItem;

/** Bulks and their accounts as rows. Stateless. */
final class BulkRows {

  static final String COLUMNS =
      "number, flag, patron, version, attempts, done, code, message, left_behind, actor, at";

  private static final String END =
      """
      UPDATE bulk_item SET done = $3, code = $4, message = $5, left_behind = $6, actor = $7, at = $8
      WHERE bulk = $1 AND number = $2 AND done IS NULL""";

  private BulkRows() {}

  /** Records what came of one, unless that is known already. */
  static Future<Void> end(SqlConnection sql, UUID bulk, int number, BulkItem.Result result) {
    Tuple values =
        Tuple.tuple()
            .addUUID(bulk)
            .addInteger(number)
            .addBoolean(result.done())
            .addString(result.code().orElse(null))
            .addString(result.message().orElse(null))
            .addUUID(result.left().orElse(null))
            .addUUID(result.actor().orElse(null))
            .addOffsetDateTime(utc(result.at()));
    return sql.preparedQuery(END).execute(values).mapEmpty();
  }

  static Bulk bulk(Row row) {
    JsonObject task = row.getJsonObject("task");
    return new Bulk(
        row.getUUID("id"),
        BulkForm.read(task.getMap()).orElseThrow(),
        row.getString("query"),
        idIfAny(row, "actor"),
        instant(row, "created"),
        row.getLong("waiting"),
        row.getLong("done"),
        row.getLong("not_done"));
  }

  static BulkItem item(Row row) {
    return new BulkItem(
        row.getInteger("number"),
        row.getUUID("flag"),
        row.getUUID("patron"),
        row.getInteger("version"),
        row.getInteger("attempts"),
        Optional.ofNullable(row.getBoolean("done")).map(done -> result(row, done)));
  }

  private static BulkItem.Result result(Row row, boolean done) {
    return new BulkItem.Result(
        done,
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getString("message")),
        idIfAny(row, "left_behind"),
        idIfAny(row, "actor"),
        instant(row, "at"));
  }
}
