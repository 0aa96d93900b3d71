package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Difference;
import org.folioext.patronnotices.domain.choice.Difference.Action;
import org.folioext.patronnotices.domain.choice.Difference.Field;
import org.folioext.patronnotices.domain.choice.Difference.Subject;
import org.folioext.patronnotices.domain.choice.PastChange;

/** How what tenants chose came to be. Thread-safe. */
public final class ChoiceHistory {

  private static final String ADD =
      "INSERT INTO choice_change (at, actor, what, action, rule, name, version, fields)"
          + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

  private static final CqlFields FIELDS =
      CqlFields.builder("number DESC")
          .text("what", "what")
          .text("action", "action")
          .text("ruleId", "rule")
          .text("name", "name")
          .uuid("userId", "actor")
          .instant("date", "at")
          .build();

  private final Database database;

  /** Of a database. */
  public ChoiceHistory(Database database) {
    this.database = database;
  }

  /** Adds what was changed, within the transaction that changes it. */
  static Future<Void> add(SqlConnection sql, Author author, List<Difference> differences) {
    return differences.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(ADD)
            .executeBatch(differences.stream().map(one -> values(author, one)).toList())
            .mapEmpty();
  }

  /** Ids of all rules that there ever were. */
  static Future<Set<String>> rules(SqlConnection sql) {
    return sql.query("SELECT DISTINCT rule FROM choice_change WHERE rule IS NOT NULL")
        .execute()
        .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
  }

  private static Tuple values(Author author, Difference difference) {
    return Tuple.tuple()
        .addOffsetDateTime(utc(author.at()))
        .addUUID(author.by().orElse(null))
        .addString(difference.what().id())
        .addString(difference.action().id())
        .addString(difference.rule().orElse(null))
        .addString(difference.name().orElse(null))
        .addInteger(difference.version())
        .addValue(new JsonArray(difference.fields().stream().map(ChoiceHistory::json).toList()));
  }

  /** Changes by CQL, newest first unless it says otherwise. */
  public Future<Listed<PastChange>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql -> query.list(sql, "*", "choice_change", page, ChoiceHistory::change)));
  }

  private static PastChange change(Row row) {
    return new PastChange(
        row.getLong("number"),
        new Author(instant(row, "at"), idIfAny(row, "actor")),
        new Difference(
            Subject.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
            Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getString("rule")),
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
