package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;

/** Tells what persons did, within transactions in which they do it. Stateless. */
public final class Deeds {

  private static final String ADD =
      "INSERT INTO deed (at, actor, action, details, patron, fields)"
          + " VALUES ($1, $2, $3, $4, $5, $6)";

  /** Changes have fields of their own. */
  private static final String CHANGES =
      """
      INSERT INTO deed (at, actor, action, details, change)
      SELECT at, actor,
        CASE WHEN what = 'settings' THEN 'settings-changed'
          WHEN what = 'order' THEN 'rules-ordered'
          WHEN action = 'changed' AND fields @> '[{"key": "enabled", "after": "true"}]'
            THEN 'rule-on'
          WHEN action = 'changed' AND fields @> '[{"key": "enabled", "after": "false"}]'
            THEN 'rule-off'
          ELSE 'rule-' || action END,
        jsonb_strip_nulls(jsonb_build_object('rule', rule, 'version', version)), number
      FROM choice_change WHERE number > $1 ORDER BY number\
      """;

  private Deeds() {}

  /** Tells a deed. */
  public static Future<Void> add(SqlConnection sql, Author author, Deed deed) {
    return sql.preparedQuery(ADD)
        .execute(
            Tuple.of(
                utc(author.at()),
                author.by().orElse(null),
                deed.kind().id(),
                new JsonObject(deed.details()),
                deed.patron().orElse(null),
                new JsonArray(deed.fields().stream().map(Deeds::json).toList())))
        .mapEmpty();
  }

  /** Tells one about no patron. */
  public static Future<Void> add(
      SqlConnection sql, Author author, DeedKind kind, Map<String, Object> details) {
    return add(sql, author, Deed.of(kind, details));
  }

  /** How far settings and rules have come: the number of their last change. */
  static Future<Long> lastChange(SqlConnection sql) {
    return sql.query("SELECT coalesce(max(number), 0) FROM choice_change")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Tells what was changed of settings and rules since; nobody else changes them meanwhile. */
  static Future<Void> addChanges(SqlConnection sql, long since) {
    return sql.preparedQuery(CHANGES).execute(Tuple.of(since)).mapEmpty();
  }

  private static JsonObject json(Field field) {
    JsonObject json = new JsonObject().put("key", field.key());
    field.before().ifPresent(value -> json.put("before", value));
    field.after().ifPresent(value -> json.put("after", value));
    return json;
  }
}
