package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.WishForm;
import org.folioext.patronflags.domain.settings.Effect;

/** Bulks and their accounts as rows. Stateless. */
final class BulkRows {

  static final String COLUMNS =
      "number, flag, patron, attempts, done, code, message, left_behind, actor, at";

  private BulkRows() {}

  static Bulk bulk(Row row) {
    JsonObject wish = row.getJsonObject("wish");
    return new Bulk(
        row.getUUID("id"),
        WishForm.read(Effect.of(wish.getString("effect")).orElseThrow(), wish.getMap()),
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
