package org.folioext.patronnotices.storage.preview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.preview.Export;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.storage.Deeds;

/** Rows of previews as people look at them, and take them away. Thread-safe. */
public final class ShownRows {

  private static final CqlFields FIELDS =
      CqlFields.builder("number")
          .uuid("patronId", "patron")
          .text("ruleId", "rule")
          .text("event", "event")
          .uuid("subjectId", "subject")
          .day("eventDay", "event_day")
          .day("day", "day")
          .number("step", "step")
          .text("outcome", "outcome")
          .uuid("recipientId", "recipient")
          .text("channel", "channel")
          .text("language", "language")
          .uuid("folioPolicyId", "folio_policy")
          .text("folioPolicy", "folio_name")
          .text("renewal", "renewal")
          .instant("renewalDueDate", "renewal_due")
          .build();
  private static final String OF_PATRON =
      "SELECT * FROM preview_row WHERE patron = $1 OR recipient = $1 ORDER BY preview, number";
  private static final String RECORD =
      "INSERT INTO exported (id, at, actor, preview, query, rows) VALUES ($1, $2, $3, $4, $5, $6)";
  private static final String SOME =
      "SELECT r.* FROM preview_row r JOIN unnest($2::bigint[]) WITH ORDINALITY AS t (wanted, place)"
          + " ON r.number = wanted WHERE r.preview = $1 ORDER BY place";

  /** Of each rule the first rows of different patrons that an e-mail, a letter or a note is for. */
  private static final String SAMPLES =
      """
      SELECT * FROM (
        SELECT DISTINCT ON (rule, patron) *
        FROM preview_row WHERE preview = $1 AND outcome = 'goes' AND recipient IS NOT NULL
        ORDER BY rule, patron, number) one_each
      WHERE number IN (
        SELECT number FROM (
          SELECT number, row_number() OVER (PARTITION BY rule ORDER BY number) AS place
          FROM (SELECT rule, min(number) AS number FROM preview_row
            WHERE preview = $1 AND outcome = 'goes' AND recipient IS NOT NULL
            GROUP BY rule, patron) firsts) placed
        WHERE place <= $2)
      ORDER BY rule, number\
      """;

  private final Database database;

  /** Of a database. */
  public ShownRows(Database database) {
    this.database = database;
  }

  /** Rows by CQL, in the order of patrons unless it says otherwise. */
  public Future<Listed<PreviewRow>> list(String tenant, UUID preview, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(asked -> of(preview, FIELDS.toSql(asked)))
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, "*", "preview_row", page, PreviewRows::row)));
  }

  /** The id is one of ours: nothing in it can be anything but an id. */
  private static SqlQuery of(UUID preview, SqlQuery query) {
    return new SqlQuery(
        "preview = '" + preview + "' AND (" + query.where() + ")", query.orderBy(), query.params());
  }

  /**
   * All in which a patron stands, by preview; of rows about somebody else whom it would reach them
   * for, without the values that decided.
   */
  public Future<Map<UUID, List<PreviewRow>>> of(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(OF_PATRON)
                .execute(Tuple.of(patron))
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                groupingBy(
                                    row -> row.getUUID("preview"),
                                    LinkedHashMap::new,
                                    mapping(row -> PreviewRows.row(row).of(patron), toList())))));
  }

  /** A few of each rule that goes, of different patrons. */
  public Future<List<PreviewRow>> samples(String tenant, UUID preview, int ofEach) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SAMPLES)
                .execute(Tuple.of(preview, ofEach))
                .map(rows -> rows.stream().map(PreviewRows::row).toList()));
  }

  /**
   * Finds rows, and records that they were taken, in one.
   *
   * @return their numbers in their order; fails with a Failure where the query cannot be understood
   */
  public Future<List<Long>> take(String tenant, Export export) {
    return Future.succeededFuture(export.query().orElse(null))
        .map(asked -> of(export.preview(), FIELDS.toSql(asked)))
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        numbers(sql, query)
                            .compose(numbers -> record(sql, export, numbers.size()).map(numbers))));
  }

  private static Future<List<Long>> numbers(SqlConnection sql, SqlQuery query) {
    return sql.preparedQuery(
            "SELECT number FROM preview_row WHERE "
                + query.where()
                + " ORDER BY "
                + query.orderBy())
        .execute(query.tuple())
        .map(rows -> rows.stream().map(row -> row.getLong(0)).toList());
  }

  private static Future<Void> record(SqlConnection sql, Export export, int rows) {
    return sql.preparedQuery(RECORD)
        .execute(
            Tuple.of(export.id(), utc(export.at()), export.actor(), export.preview())
                .addString(export.query().orElse(null))
                .addInteger(rows))
        .compose(
            recorded ->
                Deeds.add(
                    sql,
                    new Author(export.at(), Optional.of(export.actor())),
                    DeedKind.PREVIEW_EXPORTED,
                    Map.of("preview", export.preview().toString(), "rows", rows)));
  }

  /** Rows of these numbers in their order, without those that were erased meanwhile. */
  public Future<List<PreviewRow>> some(String tenant, UUID preview, List<Long> numbers) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SOME)
                .execute(Tuple.of(preview).addArrayOfLong(numbers.toArray(Long[]::new)))
                .map(rows -> rows.stream().map(PreviewRows::row).toList()));
  }
}
