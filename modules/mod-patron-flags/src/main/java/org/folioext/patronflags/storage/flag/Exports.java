package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Export;
import org.folioext.patronflags.domain.flag.Exported;
import org.folioext.patronflags.domain.flag.Flag;

/** Lists of flags that are taken away as a file, and who took them. Thread-safe. */
public final class Exports {

  private static final String RECORD =
      "INSERT INTO exported (id, at, actor, query, rows) VALUES ($1, $2, $3, $4, $5)";
  private static final String SOME =
      "SELECT "
          + FlagRows.COLUMNS
          + " FROM flag JOIN unnest($1::uuid[]) WITH ORDINALITY AS t (wanted, place)"
          + " ON id = wanted ORDER BY place";

  private final Database database;

  /** Of flags in a database. */
  public Exports(Database database) {
    this.database = database;
  }

  /**
   * Finds the flags, and records that they were taken, in one.
   *
   * @param most flags that may be taken; where there are more, nothing is recorded
   * @return ids of the flags in their order, one more than {@code most} where there are more; fails
   *     with a Failure where the query cannot be understood
   */
  public Future<List<UUID>> begin(String tenant, Export export, int most) {
    return Future.succeededFuture(export.query().orElse(null))
        .map(Flags.FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        ids(sql, query, most + 1)
                            .compose(
                                ids ->
                                    ids.size() > most
                                        ? Future.succeededFuture(ids)
                                        : record(sql, export, ids.size()).map(ids))));
  }

  private static Future<List<UUID>> ids(SqlConnection sql, SqlQuery query, int limit) {
    return sql.preparedQuery(
            "SELECT id FROM flag WHERE "
                + query.where()
                + " ORDER BY "
                + query.orderBy()
                + " LIMIT "
                + limit)
        .execute(query.tuple())
        .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
  }

  private static Future<Void> record(SqlConnection sql, Export export, int rows) {
    return sql.preparedQuery(RECORD)
        .execute(
            Tuple.of(
                export.id(), utc(export.at()), export.actor(), export.query().orElse(null), rows))
        .mapEmpty();
  }

  /** Those that were taken, the newest first. */
  public Future<Listed<Exported>> list(String tenant, Page page) {
    String select =
        "SELECT id, at, actor, query, rows FROM exported ORDER BY at DESC, id " + page.sql();
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT count(*) FROM exported")
                .execute()
                .compose(
                    count ->
                        sql.query(select)
                            .execute()
                            .map(
                                rows ->
                                    new Listed<>(
                                        rows.stream().map(Exports::exported).toList(),
                                        count.iterator().next().getLong(0)))));
  }

  private static Exported exported(Row row) {
    return new Exported(
        new Export(
            row.getUUID("id"),
            instant(row, "at"),
            row.getUUID("actor"),
            Optional.ofNullable(row.getString("query"))),
        row.getInteger("rows"));
  }

  /** Flags of these ids in their order, without those that were erased meanwhile. */
  public Future<List<Flag>> some(String tenant, List<UUID> ids) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SOME)
                .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(FlagRows::flag).toList()));
  }
}
