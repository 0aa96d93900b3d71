package org.folioext.patronflags.storage.left;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkItem;

/** What is done to many, read: how far it is, and what came of each. Thread-safe. */
public final class BulkReads {

  private static final String SELECT =
      """
      SELECT b.id, b.task, b.query, b.actor, b.created,
        count(i.number) FILTER (WHERE i.done IS NULL) AS waiting,
        count(i.number) FILTER (WHERE i.done) AS done,
        count(i.number) FILTER (WHERE NOT i.done) AS not_done
      FROM (SELECT * FROM bulk WHERE %s) b LEFT JOIN bulk_item i ON i.bulk = b.id
      GROUP BY b.id, b.task, b.query, b.actor, b.created ORDER BY b.created DESC, b.id""";

  private static final Map<String, String> IN_STATE =
      Map.of("waiting", " AND done IS NULL", "done", " AND done", "not-done", " AND NOT done");

  private final Database database;

  /** Of rows in a database. */
  public BulkReads(Database database) {
    this.database = database;
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
