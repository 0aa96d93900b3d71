package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.BulkTask;
import org.folioext.patronflags.storage.flag.Flags;

/** What is done to many accounts or flags: which, how far, what came of each. Thread-safe. */
public final class Bulks {

  /** After that, whoever began with an account is not at it any more. */
  private static final Duration ABANDONED = Duration.ofMinutes(2);

  /** One flag of each patron, the gravest; those that are held wait for a person. */
  private static final String OF_ACCOUNTS =
      """
      SELECT DISTINCT ON (patron) id, patron, version FROM flag
      WHERE state <> 'resolved' AND NOT held AND (%s) ORDER BY patron, severity DESC, raised DESC, id""";

  private static final String OF_FLAGS =
      "SELECT id, patron, version FROM flag WHERE state <> 'resolved' AND (%s)";

  private static final String ADD =
      "INSERT INTO bulk (id, task, query, actor, created) VALUES ($1, $2, $3, $4, $5)";
  private static final String ADD_ITEMS =
      """
      INSERT INTO bulk_item (bulk, number, flag, patron, version)
      SELECT $1, row_number() OVER (ORDER BY id), id, patron, version FROM (%s) AS chosen""";
  private static final String SELECT =
      """
      SELECT b.id, b.task, b.query, b.actor, b.created,
        count(i.number) FILTER (WHERE i.done IS NULL) AS waiting,
        count(i.number) FILTER (WHERE i.done) AS done,
        count(i.number) FILTER (WHERE NOT i.done) AS not_done
      FROM (SELECT * FROM bulk WHERE %s) b LEFT JOIN bulk_item i ON i.bulk = b.id
      GROUP BY b.id, b.task, b.query, b.actor, b.created ORDER BY b.created DESC, b.id""";
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

  private static final Map<String, String> IN_STATE =
      Map.of("waiting", " AND done IS NULL", "done", " AND done", "not-done", " AND NOT done");

  private final Database database;

  /** Rows in a database. */
  public Bulks(Database database) {
    this.database = database;
  }

  /**
   * How many a query chooses.
   *
   * @param accounts whether accounts are counted, or flags
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Long> count(String tenant, String cql, boolean accounts) {
    return Future.succeededFuture(cql)
        .map(text -> Flags.query(text, 1))
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        sql.preparedQuery(
                                "SELECT count(*) FROM (%s) AS chosen"
                                    .formatted(chosen(accounts, query)))
                            .execute(query.tuple())
                            .map(rows -> rows.iterator().next().getLong(0))));
  }

  private static String chosen(boolean accounts, SqlQuery query) {
    return (accounts ? OF_ACCOUNTS : OF_FLAGS).formatted(query.where());
  }

  /**
   * Adds a bulk with what its query chooses now.
   *
   * @param expected how many they must be; where they are not, nothing is added
   * @return how many they are
   */
  public Future<Long> add(String tenant, Bulk bulk, long expected) {
    SqlQuery query = Flags.query(bulk.query(), 2);
    Tuple values =
        Tuple.of(
            bulk.id(),
            new JsonObject(BulkForm.write(bulk.task())),
            bulk.query(),
            bulk.actor().orElse(null),
            utc(bulk.created()));
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ADD)
                .execute(values)
                .compose(added -> items(sql, bulk, query))
                .compose(
                    count ->
                        count == expected
                            ? Future.succeededFuture(count)
                            : removed(sql, bulk.id()).map(count)));
  }

  private static Future<Long> items(SqlConnection sql, Bulk bulk, SqlQuery query) {
    boolean accounts = bulk.task() instanceof BulkTask.InFolio;
    Tuple values = Tuple.of(bulk.id());
    query.params().forEach(values::addValue);
    return sql.preparedQuery(ADD_ITEMS.formatted(chosen(accounts, query)))
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
            sql.preparedQuery(SELECT.formatted("id = $1"))
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(BulkRows::bulk)));
  }

  /** All, the newest first. */
  public Future<Listed<Bulk>> list(String tenant, Page page) {
    String some = "id IN (SELECT id FROM bulk ORDER BY created DESC, id " + page.sql() + ")";
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT count(*) FROM bulk")
                .execute()
                .compose(
                    count ->
                        sql.query(SELECT.formatted(some))
                            .execute()
                            .map(
                                rows ->
                                    new Listed<>(
                                        rows.stream().map(BulkRows::bulk).toList(),
                                        count.iterator().next().getLong(0)))));
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
    return database.inTenant(tenant, sql -> BulkRows.end(sql, bulk, number, result));
  }

  /**
   * Its accounts or flags in order.
   *
   * @param state of these alone: {@code waiting}, {@code done}, {@code not-done}
   */
  public Future<Listed<BulkItem>> items(
      String tenant, UUID bulk, Optional<String> state, Page page) {
    String from = " FROM bulk_item WHERE bulk = $1" + state.map(IN_STATE::get).orElse("");
    String select = "SELECT " + BulkRows.COLUMNS + from + " ORDER BY number " + page.sql();
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT count(*)" + from)
                .execute(Tuple.of(bulk))
                .compose(
                    count ->
                        sql.preparedQuery(select)
                            .execute(Tuple.of(bulk))
                            .map(
                                rows ->
                                    new Listed<>(
                                        rows.stream().map(BulkRows::item).toList(),
                                        count.iterator().next().getLong(0)))));
  }
}
