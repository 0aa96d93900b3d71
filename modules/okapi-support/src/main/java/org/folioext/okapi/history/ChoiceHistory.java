package org.folioext.okapi.history;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.Difference.Action;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.okapi.choice.Difference.Subject;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;

/**
 * The table {@code choice_change}: how what a tenant chose came to be, within transactions that
 * others open. Its columns are number, at, actor, what, action, rule, name, version and fields.
 * Stateless.
 *
 * @param ruleIds what rules are known by
 */
public record ChoiceHistory(RuleIds ruleIds) {

  private static final String ADD =
      "INSERT INTO choice_change (at, actor, what, action, rule, name, version, fields)"
          + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

  /** The type of the column rule. */
  public enum RuleIds {
    UUIDS,
    WORDS;

    private CqlFields.Builder field(CqlFields.Builder fields) {
      return this == UUIDS ? fields.uuid("ruleId", "rule") : fields.text("ruleId", "rule");
    }

    private Object column(String id) {
      return this == UUIDS ? UUID.fromString(id) : id;
    }
  }

  /** Adds what was changed, within the transaction that changes it. */
  public Future<Void> add(
      SqlConnection sql, Instant at, Optional<UUID> by, List<Difference> differences) {
    return differences.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(ADD)
            .executeBatch(differences.stream().map(one -> values(at, by, one)).toList())
            .mapEmpty();
  }

  private Tuple values(Instant at, Optional<UUID> by, Difference difference) {
    return Tuple.tuple()
        .addOffsetDateTime(utc(at))
        .addUUID(by.orElse(null))
        .addString(difference.what().id())
        .addString(difference.action().id())
        .addValue(difference.rule().map(ruleIds::column).orElse(null))
        .addString(difference.name().orElse(null))
        .addInteger(difference.version())
        .addValue(new JsonArray(difference.fields().stream().map(ChoiceHistory::json).toList()));
  }

  /** Changes by CQL, newest first unless it says otherwise; none is every change. */
  public Future<Listed<PastChange>> list(SqlConnection sql, Optional<String> cql, Page page) {
    return Future.succeededFuture(fields())
        .map(fields -> fields.toSql(cql.orElse(null)))
        .compose(query -> query.list(sql, "*", "choice_change", page, ChoiceHistory::change));
  }

  private CqlFields fields() {
    return ruleIds
        .field(CqlFields.builder("number DESC").text("what", "what").text("action", "action"))
        .text("name", "name")
        .uuid("userId", "actor")
        .instant("date", "at")
        .build();
  }

  private static PastChange change(Row row) {
    return new PastChange(
        row.getLong("number"),
        instant(row, "at"),
        idIfAny(row, "actor"),
        new Difference(
            Subject.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
            Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getValue("rule")).map(Object::toString),
            Optional.ofNullable(row.getString("name")),
            row.getInteger("version"),
            row.getJsonArray("fields").stream()
                .map(JsonObject.class::cast)
                .map(ChoiceHistory::field)
                .toList()));
  }

  private static JsonObject json(Field field) {
    JsonObject json = new JsonObject().put("key", field.key());
    field.before().ifPresent(value -> json.put("before", value));
    field.after().ifPresent(value -> json.put("after", value));
    return json;
  }

  private static Field field(JsonObject json) {
    return new Field(
        json.getString("key"),
        Optional.ofNullable(json.getString("before")),
        Optional.ofNullable(json.getString("after")));
  }
}
