package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.storage.EvidenceKeys;

/** Flags that other modules own, each of a kind that is its rule. Thread-safe. */
public final class OutsideFlags {

  /** Who raises what is not there yet waits for whoever does the same. */
  private static final String ALONE =
      "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'flag', $1::text, $2::text,"
          + " $3::text), 0))";

  private static final String FIND =
      "SELECT "
          + FlagRows.COLUMNS
          + " FROM flag WHERE owner = $1 AND rule = $2 AND patron = $3 FOR UPDATE";

  private final Database database;

  /** Of flags in a database. */
  public OutsideFlags(Database database) {
    this.database = database;
  }

  /**
   * The flag of an owner, and what becomes of it.
   *
   * @param judge of the sealed key by which evidence is hashed, and the flag that there is
   * @return the flag then; empty where there is none
   */
  public Future<Optional<Flag>> judge(
      String tenant,
      String owner,
      String kind,
      UUID patron,
      BiFunction<byte[], Optional<Flag>, Change> judge) {
    Tuple which = Tuple.of(owner, kind, patron);
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ALONE)
                .execute(Tuple.of(owner, kind, patron.toString()))
                .compose(alone -> EvidenceKeys.TABLE.sealed(sql))
                .compose(
                    key ->
                        find(sql, which)
                            .compose(before -> write(sql, before, judge.apply(key, before)))));
  }

  private static Future<Optional<Flag>> find(SqlConnection sql, Tuple which) {
    return sql.preparedQuery(FIND)
        .execute(which)
        .map(rows -> rows.stream().findFirst().map(FlagRows::flag));
  }

  private static Future<Optional<Flag>> write(
      SqlConnection sql, Optional<Flag> before, Change change) {
    return FlagWriter.write(sql, List.of(change), Optional.empty())
        .map(done -> after(before, change));
  }

  private static Optional<Flag> after(Optional<Flag> before, Change change) {
    if (change instanceof Change.Raise raise) {
      return Optional.of(raise.flag());
    }
    if (change instanceof Change.Update update) {
      return Optional.of(update.flag());
    }
    return change instanceof Change.Refresh refresh ? Optional.of(refresh.flag()) : before;
  }
}
