package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.HeldKind;

/** Flags that wait behind the banner of a storm. Thread-safe. */
public final class HeldFlags {

  private static final String KINDS =
      "SELECT kind, count(*), min(raised) AS since FROM flag WHERE held GROUP BY kind"
          + " ORDER BY 2 DESC, kind";
  private static final String SOME =
      "SELECT "
          + FlagRows.COLUMNS
          + " FROM flag WHERE held AND ($1::text IS NULL OR kind = $1)"
          + " ORDER BY id LIMIT $2 FOR UPDATE";

  private final Database database;

  /** Of flags in a database. */
  public HeldFlags(Database database) {
    this.database = database;
  }

  /** How many there are of each kind, the most first. */
  public Future<List<HeldKind>> kinds(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query(KINDS)
                .execute()
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new HeldKind(
                                        row.getString("kind"),
                                        row.getLong("count"),
                                        instant(row, "since")))
                            .toList()));
  }

  /**
   * Releases some.
   *
   * @param kind of these alone; empty of all
   * @param most how many at most
   * @return how many; 0 where none is left
   */
  public Future<Integer> release(
      String tenant, Optional<String> kind, int most, Function<Flag, Answer.Done> release) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(SOME)
                .execute(Tuple.of(kind.orElse(null), most))
                .map(
                    rows ->
                        rows.stream()
                            .map(FlagRows::flag)
                            .map(release)
                            .map(HeldFlags::change)
                            .toList())
                .compose(
                    changes ->
                        FlagWriter.write(sql, changes, Optional.empty()).map(changes.size())));
  }

  private static Change change(Answer.Done done) {
    return new Change.Update(done.flag(), done.step());
  }
}
