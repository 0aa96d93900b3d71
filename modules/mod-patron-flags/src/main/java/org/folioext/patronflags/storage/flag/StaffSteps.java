package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Step;
import org.folioext.patronflags.domain.flag.Tried;

/** Steps that people take, each on one flag, which nobody else changes meanwhile. Thread-safe. */
public final class StaffSteps {

  private static final String LOCKED =
      "SELECT " + FlagRows.COLUMNS + " FROM flag WHERE id = $1 FOR UPDATE";
  private static final String LAST =
      "SELECT "
          + StepRows.COLUMNS
          + " FROM flag_step WHERE flag = $1 ORDER BY number DESC LIMIT 1";

  private final Database database;

  /** Of flags in a database. */
  public StaffSteps(Database database) {
    this.database = database;
  }

  /**
   * Takes a step.
   *
   * @param work says what comes of it
   * @return empty where there is no such flag
   */
  public Future<Optional<Tried>> take(String tenant, UUID id, Function<Flag, Answer> work) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(LOCKED)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(FlagRows::flag))
                .compose(
                    flag ->
                        flag.map(found -> take(sql, found, work.apply(found)).map(Optional::of))
                            .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
  }

  private static Future<Tried> take(SqlConnection sql, Flag before, Answer answer) {
    if (answer instanceof Answer.Done done) {
      List<Change> changes = List.of(new Change.Update(done.flag(), done.step()));
      return FlagWriter.write(sql, changes, Optional.empty())
          .map(written -> new Tried(answer, done.step()));
    }
    return sql.preparedQuery(LAST)
        .execute(Tuple.of(before.id()))
        .map(rows -> new Tried(answer, StepRows.step(rows.iterator().next())));
  }
}
