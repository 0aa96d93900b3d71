package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.settings.Effect;

/** What was left in FOLIO, as rows. Stateless. */
final class LeftRows {

  static final String COLUMNS =
      "id, flag, patron, effect, remote, before, after, state, actor, bulk, at, changed";

  /** In FOLIO, or it may be, and can be taken away. */
  static final String REMOVABLE =
      "effect IN ('block', 'note') AND state IN ('planned', 'unsure', 'written', 'undoing')";

  /** What it can be asked by. */
  static final CqlFields FIELDS =
      CqlFields.builder("at DESC, id")
          .uuid("id", "id")
          .uuid("flagId", "flag")
          .uuid("patronId", "patron")
          .text("effect", "effect")
          .text("state", "state")
          .flag("removable", "(" + REMOVABLE + ")")
          .uuid("bulkId", "bulk")
          .uuid("createdByUserId", "actor")
          .instant("createdDate", "at")
          .build();

  private LeftRows() {}

  static Left left(Row row) {
    return new Left(
        row.getUUID("id"),
        row.getUUID("flag"),
        row.getUUID("patron"),
        new Plan(
            Effect.of(row.getString("effect")).orElseThrow(),
            image(row.getJsonObject("before")),
            image(row.getJsonObject("after"))),
        row.getUUID("remote"),
        LeftState.of(row.getString("state")).orElseThrow(),
        idIfAny(row, "actor"),
        instant(row, "at"),
        instant(row, "changed"),
        idIfAny(row, "bulk"));
  }

  private static Image image(JsonObject json) {
    return new Image(json.getMap());
  }

  static JsonObject json(Image image) {
    return new JsonObject(image.fields());
  }
}
