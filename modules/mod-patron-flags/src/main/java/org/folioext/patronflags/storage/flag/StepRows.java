package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.text;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folioext.patronflags.domain.flag.Action;
import org.folioext.patronflags.domain.flag.FlagState;
import org.folioext.patronflags.domain.flag.Step;

/** Steps of flags as rows. Stateless. */
final class StepRows {

  static final String COLUMNS =
      "flag, number, at, actor, action, state_before, state_after, comment, details";

  private StepRows() {}

  static Step step(Row row) {
    return new Step(
        row.getUUID("flag"),
        row.getInteger("number"),
        instant(row, "at"),
        idIfAny(row, "actor"),
        Action.of(row.getString("action")).orElseThrow(),
        Optional.ofNullable(row.getString("state_before")).flatMap(FlagState::of),
        FlagState.of(row.getString("state_after")).orElseThrow(),
        Optional.ofNullable(row.getString("comment")),
        details(row.getJsonObject("details")));
  }

  private static Map<String, String> details(JsonObject json) {
    Map<String, String> details = new TreeMap<>();
    json.fieldNames().forEach(name -> details.put(name, json.getString(name)));
    return details;
  }

  /** For jsonb_to_recordset, by the names of the columns. */
  static JsonObject json(Step step) {
    JsonObject details = new JsonObject();
    step.details().forEach(details::put);
    return new JsonObject()
        .put("flag", step.flag().toString())
        .put("number", step.number())
        .put("at", step.at().toString())
        .put("actor", text(step.actor()))
        .put("action", step.action().id())
        .put("state_before", text(step.before().map(FlagState::id)))
        .put("state_after", step.after().id())
        .put("comment", text(step.comment()))
        .put("details", details);
  }
}
