package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.BulkTask;
import org.folioext.patronflags.storage.flag.Flags;

/** What is done to many accounts or flags: chosen, taken one by one, ended. Thread-safe. */
public final class Bulks {

  /** After that, whoever began with an account is not at it any more. */
  private static final Duration ABANDONED = Duration.ofMinutes(2);

  /** One flag of each patron, the gravest; those that are held wait for a person, here as below. */
  private static final String OF_ACCOUNTS =
      """
      SELECT DISTINCT ON (patron) id, patron, version FROM flag
      WHERE state <> 'resolved' AND NOT held AND (%s) ORDER BY patron, severity DESC, raised DESC, id""";

  private static final String OF_FLAGS =
      "SELECT id, patron, version FROM flag WHERE state <> 'resolved' AND NOT held AND (%s)";

  private static final String ADD =
      "INSERT INTO bulk (id, task, query, actor, created) VALUES ($1, $2, $3, $4, $5)";
  private static final String ADD_ITEMS =
      """
      INSERT INTO bulk_item (bulk, number, flag, patron, version)
      SELECT $1, row_number() OVER (ORDER BY id), id, patron, version FROM (%s) AS chosen""";
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
}
