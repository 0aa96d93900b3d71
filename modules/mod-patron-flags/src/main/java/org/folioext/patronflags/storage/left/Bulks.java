package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.WishForm;
import org.folioext.patronflags.storage.flag.Flags;

/** Actions on many accounts: which, how far, and what came of each. Thread-safe. */
public final class Bulks {

  /** After that, whoever began with an account is not at it any more. */
  private static final Duration ABANDONED = Duration.ofMinutes(2);

  /** One flag of each patron, the gravest; those that are held wait for a person. */
  private static final String CHOSEN =
      """
      SELECT DISTINCT ON (patron) id, patron FROM flag
      WHERE state <> 'resolved' AND NOT held AND (%s) ORDER BY patron, severity DESC, raised DESC, id""";

  private static final String ADD =
      "INSERT INTO bulk (id, wish, query, actor, created) VALUES ($1, $2, $3, $4, $5)";
  private static final String ADD_ITEMS =
      """
      INSERT INTO bulk_item (bulk, number, flag, patron)
      SELECT $1, row_number() OVER (ORDER BY id), id, patron FROM (%s) AS chosen""";
  private static final String SELECT =
      """
      SELECT b.id, b.wish, b.query, b.actor, b.created,
        count(i.number) FILTER (WHERE i.done IS NULL) AS waiting,
        count(i.number) FILTER (WHERE i.done) AS done,
        count(i.number) FILTER (WHERE NOT i.done) AS not_done
      FROM bulk b LEFT JOIN bulk_item i ON i.bulk = b.id WHERE b.id = $1 GROUP BY b.id""";
  private static final String TAKE =
      """
      UPDATE bulk_item SET taken = $2, attempts = attempts + 1
      WHERE bulk = $1 AND number = (SELECT number FROM bulk_item
        WHERE bulk = $1 AND done IS NULL AND (taken IS NULL OR taken < $3)
        ORDER BY attempts, number LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING\s"""
          + BulkRows.COLUMNS;
  private static final String GIVE_BACK =
      "UPDATE bulk_item SET taken = NULL WHERE bulk = $1 AND number = $2 AND done IS NULL";
  private static final String END =
      """
      UPDATE bulk_item SET done = $3, code = $4, message = $5, left_behind = $6, actor = $7, at = $8
      WHERE bulk = $1 AND number = $2 AND done IS NULL""";

  private final Database database;

  /** Rows in a database. */
  public Bulks(Database database) {
    this.database = database;
  }

  /**
   * How many accounts a query chooses.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Long> count(String tenant, String cql) {
    return Future.succeededFuture(cql)
        .map(text -> Flags.query(text, 1))
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        sql.preparedQuery(
                                "SELECT count(*) FROM (%s) AS chosen"
                                    .formatted(CHOSEN.formatted(query.where())))
                            .execute(query.tuple())
                            .map(rows -> rows.iterator().next().getLong(0))));
  }

  /**
   * Adds a bulk with the accounts that its query chooses now.
   *
   * @param expected how many they must be; where they are not, nothing is added
   * @return how many they are
   */
  public Future<Long> add(String tenant, Bulk bulk, long expected) {
    SqlQuery query = Flags.query(bulk.query(), 2);
    Tuple values =
        Tuple.of(
            bulk.id(),
            new JsonObject(WishForm.write(bulk.wish())).put("effect", bulk.wish().effect().id()),
            bulk.query(),
            bulk.actor().orElse(null),
            utc(bulk.created()));
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ADD)
                .execute(values)
                .compose(added -> items(sql, bulk.id(), query))
                .compose(
                    count ->
                        count == expected
                            ? Future.succeededFuture(count)
                            : removed(sql, bulk.id()).map(count)));
  }

  private static Future<Long> items(SqlConnection sql, UUID bulk, SqlQuery query) {
    Tuple values = Tuple.of(bulk);
    query.params().forEach(values::addValue);
    return sql.preparedQuery(ADD_ITEMS.formatted(CHOSEN.formatted(query.where())))
        .execute(values)
        .map(rows -> (long) rows.rowCount());
  }

  private static Future<Void> removed(SqlConnection sql, UUID bulk) {
    return sql.preparedQuery("DELETE FROM bulk WHERE id = $1").execute(Tuple.of(bulk)).mapEmpty();
  }

  /** One, with what came of it so far. */
  public Future<Optional<Bulk>> find(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SELECT)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(BulkRows::bulk)));
  }

  /** Takes an account that waits, for whoever asks alone. */
  public Future<Optional<BulkItem>> take(String tenant, UUID bulk, Instant now) {
    Tuple values = Tuple.of(bulk, utc(now), utc(now.minus(ABANDONED)));
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(TAKE)
                .execute(values)
                .map(rows -> rows.stream().findFirst().map(BulkRows::item)));
  }

  /** It waits again. */
  public Future<Void> giveBack(String tenant, UUID bulk, int number) {
    return database.inTenant(
        tenant, sql -> sql.preparedQuery(GIVE_BACK).execute(Tuple.of(bulk, number)).mapEmpty());
  }

  /** Records what came of an account. */
  public Future<Void> end(String tenant, UUID bulk, int number, BulkItem.Result result) {
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
    return database.inTenant(tenant, sql -> sql.preparedQuery(END).execute(values).mapEmpty());
  }

  /** Its accounts in order. */
  public Future<Listed<BulkItem>> items(String tenant, UUID bulk, Page page) {
    String select =
        "SELECT "
            + BulkRows.COLUMNS
            + ", count(*) OVER () AS total FROM bulk_item WHERE bulk = $1 ORDER BY number "
            + page.sql();
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(select)
                .execute(Tuple.of(bulk))
                .map(
                    rows -> {
                      long total = rows.stream().findFirst().map(Bulks::total).orElse(0L);
                      return new Listed<>(rows.stream().map(BulkRows::item).toList(), total);
                    }));
  }

  private static Long total(Row row) {
    return row.getLong("total");
  }
}
