package org.folioext.patronflags.storage.left;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.storage.flag.FlagRows;
import org.folioext.patronflags.storage.flag.FlagWriter;

/** Steps on many flags: each is taken in one transaction with its result. Thread-safe. */
public final class BulkSteps {

  private static final String NEXT =
      "SELECT "
          + BulkRows.COLUMNS
          + " FROM bulk_item WHERE bulk = $1 AND done IS NULL"
          + " ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String FLAG =
      "SELECT " + FlagRows.COLUMNS + " FROM flag WHERE id = $1 FOR UPDATE";

  private final Database database;

  /** Of flags in a database. */
  public BulkSteps(Database database) {
    this.database = database;
  }

  /**
   * What is to be kept of one flag.
   *
   * @param done the step, where it is taken
   */
  public record Taken(BulkItem.Result result, Optional<Answer.Done> done) {}

  /**
   * Does the next that nobody else is at.
   *
   * @param work says what comes of it; the flag is empty where it is gone
   * @return with its result; empty where none waits
   */
  public Future<Optional<BulkItem>> next(
      String tenant, UUID bulk, BiFunction<BulkItem, Optional<Flag>, Taken> work) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(NEXT)
                .execute(Tuple.of(bulk))
                .map(rows -> rows.stream().findFirst().map(BulkRows::item))
                .compose(
                    item ->
                        item.map(one -> one(sql, bulk, one, work).map(Optional::of))
                            .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
  }

  private static Future<BulkItem> one(
      SqlConnection sql,
      UUID bulk,
      BulkItem item,
      BiFunction<BulkItem, Optional<Flag>, Taken> work) {
    return sql.preparedQuery(FLAG)
        .execute(Tuple.of(item.flag()))
        .map(rows -> work.apply(item, rows.stream().findFirst().map(FlagRows::flag)))
        .compose(
            taken ->
                written(sql, taken.done())
                    .compose(done -> BulkRows.end(sql, bulk, item.number(), taken.result()))
                    .map(ended -> item.with(taken.result())));
  }

  private static Future<Void> written(SqlConnection sql, Optional<Answer.Done> done) {
    List<Change> changes =
        done.stream().<Change>map(one -> new Change.Update(one.flag(), one.step())).toList();
    return FlagWriter.write(sql, changes, Optional.empty());
  }
}
