package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Held;
import org.folioext.patronflags.domain.flag.HeldKind;

/** Flags that wait behind the banner of a storm. Thread-safe. */
public final class HeldFlags {

  private static final String KINDS =
      "SELECT kind, count(*), min(raised) AS since FROM flag WHERE held GROUP BY kind"
          + " ORDER BY 2 DESC, kind";
  private static final String SCANS =
      """
      SELECT s.id, coalesce(s.local_date, (s.created AT TIME ZONE 'UTC')::date) AS day, s.raised,
        count(*) AS held
      FROM flag f JOIN scan s ON s.id = f.scan WHERE f.held
      GROUP BY s.id ORDER BY s.created DESC, s.id""";
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

  /** All that there is to know of them. */
  public Future<Held> all(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            rows(sql, KINDS, HeldFlags::kind)
                .compose(
                    kinds ->
                        rows(sql, SCANS, HeldFlags::scan)
                            .compose(
                                scans ->
                                    UsualNights.raised(sql)
                                        .map(nights -> new Held(kinds, scans, nights)))));
  }

  private static <T> Future<List<T>> rows(SqlConnection sql, String query, Function<Row, T> form) {
    return sql.query(query).execute().map(rows -> rows.stream().map(form).toList());
  }

  private static HeldKind kind(Row row) {
    return new HeldKind(row.getString("kind"), row.getLong("count"), instant(row, "since"));
  }

  private static Held.OfScan scan(Row row) {
    return new Held.OfScan(
        row.getUUID("id"), row.getLocalDate("day"), row.getLong("raised"), row.getLong("held"));
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
