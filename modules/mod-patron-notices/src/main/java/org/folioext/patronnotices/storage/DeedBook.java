package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.deed.PastDeed;

/** All that persons did. Thread-safe. */
public final class DeedBook {

  private static final CqlFields FIELDS =
      CqlFields.builder("at DESC, number DESC")
          .instant("date", "at")
          .uuid("userId", "actor")
          .text("kind", "action")
          .uuid("patronId", "patron")
          .text("ruleId", "(details->>'rule')")
          .text("runId", "(details->>'run')")
          .text("messageId", "(details->>'message')")
          .text("previewId", "(details->>'preview')")
          .build();

  private static final String WHOLE =
      """
      (SELECT d.number, d.at, d.actor, d.action, d.details, d.patron,
        coalesce(c.fields, d.fields) AS fields
      FROM deed d LEFT JOIN choice_change c ON c.number = d.change) whole\
      """;

  private static final String SOME =
      "SELECT whole.* FROM "
          + WHOLE
          + " JOIN unnest($1::bigint[]) WITH ORDINALITY AS t (wanted, place) ON number = wanted"
          + " ORDER BY place";

  private final Database database;

  /** In a database. */
  public DeedBook(Database database) {
    this.database = database;
  }

  /** Tells a deed of which nothing else is written. */
  public Future<Void> add(String tenant, Author author, Deed deed) {
    return database.inTenant(tenant, sql -> Deeds.add(sql, author, deed));
  }

  /** Deeds by CQL, newest first unless it says otherwise. */
  public Future<Listed<PastDeed>> list(String tenant, Optional<String> cql, Page page) {
    return query(cql)
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, "*", WHOLE, page, DeedBook::past)));
  }

  /** All about a patron, newest first. */
  public Future<List<PastDeed>> of(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT * FROM " + WHOLE + " WHERE patron = $1 ORDER BY at DESC, number DESC")
                .execute(Tuple.of(patron))
                .map(rows -> rows.stream().map(DeedBook::past).toList()));
  }

  /**
   * Finds deeds, and tells that they were taken away, in one.
   *
   * @return their numbers in their order; fails with a Failure where the query cannot be understood
   */
  public Future<List<Long>> take(String tenant, Optional<String> cql, Author author) {
    return query(cql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        numbers(sql, query)
                            .compose(
                                numbers ->
                                    Deeds.add(
                                            sql,
                                            author,
                                            DeedKind.DEEDS_EXPORTED,
                                            Map.of("rows", numbers.size()))
                                        .map(numbers))));
  }

  /** Those of these numbers, in their order. */
  public Future<List<PastDeed>> some(String tenant, List<Long> numbers) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SOME)
                .execute(Tuple.tuple().addArrayOfLong(numbers.toArray(Long[]::new)))
                .map(rows -> rows.stream().map(DeedBook::past).toList()));
  }

  private static Future<SqlQuery> query(Optional<String> cql) {
    return Future.succeededFuture(cql.orElse(null)).map(FIELDS::toSql);
  }

  private static Future<List<Long>> numbers(SqlConnection sql, SqlQuery query) {
    return sql.preparedQuery(
            "SELECT number FROM deed WHERE " + query.where() + " ORDER BY " + query.orderBy())
        .execute(query.tuple())
        .map(rows -> rows.stream().map(row -> row.getLong(0)).toList());
  }

  private static PastDeed past(Row row) {
    return new PastDeed(
        row.getLong("number"),
        new Author(instant(row, "at"), idIfAny(row, "actor")),
        row.getString("action"),
        idIfAny(row, "patron"),
        row.getJsonObject("details").getMap(),
        row.getJsonArray("fields").stream()
            .map(JsonObject.class::cast)
            .map(DeedBook::field)
            .toList());
  }

  private static Field field(JsonObject json) {
    return new Field(
        json.getString("key"),
        Optional.ofNullable(json.getString("before")),
        Optional.ofNullable(json.getString("after")));
  }
}
