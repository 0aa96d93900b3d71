package org.folioext.patronflags.storage.left;

import static org.folioext.patronflags.storage.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Settling;

/**
 * Takes away all that is kept of patrons. Of a block or note that is in FOLIO, or may be, there
 * stays what is needed to take it back: its id, whose it is, of which flag. What it says goes, so
 * that afterwards nobody can tell whether staff edited it. Thread-safe.
 */
public final class Erasure {

  private static final String OF_PATRONS = "patron = ANY($1)";

  /** What somebody is writing to a user at this moment is not taken away. */
  private static final String FORGET =
      "DELETE FROM left_behind WHERE "
          + OF_PATRONS
          + " AND (state IN ('unwritten', 'overtaken', 'undone', 'gone')"
          + " OR effect IN ('deactivate', 'expiry')"
          + " AND (state IN ('written', 'unsure') OR changed <= $2))";
  private static final String BLANK =
      "UPDATE left_behind SET before = '{}', after = '{}' WHERE "
          + OF_PATRONS
          + " AND effect IN ('block', 'note')";
  private static final String BUSY =
      "SELECT count(*) FROM left_behind WHERE "
          + OF_PATRONS
          + " AND effect IN ('deactivate', 'expiry') AND state IN ('planned', 'undoing')"
          + " AND changed > $2";

  /** In the order in which others lock them; steps go with their flags. */
  private static final List<String> ROWS =
      List.of(
          "DELETE FROM flag WHERE " + OF_PATRONS,
          "DELETE FROM scan_patron WHERE " + OF_PATRONS,
          "DELETE FROM patron WHERE id = ANY($1)");

  private final Database database;

  /** Of a database. */
  public Erasure(Database database) {
    this.database = database;
  }

  /**
   * Erases all of one patron, or nothing.
   *
   * @return whether it is done; not while somebody is writing to their user
   */
  public Future<Boolean> erase(String tenant, UUID patron, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(BUSY)
                .execute(Tuple.of(new UUID[] {patron}, utc(now.minus(Settling.PATIENCE))))
                .map(rows -> rows.iterator().next().getLong(0) == 0)
                .compose(
                    free ->
                        free
                            ? erase(sql, List.of(patron), now).map(true)
                            : Future.succeededFuture(false)));
  }

  /** Erases all of them, within a transaction that others open. */
  public static Future<Void> erase(SqlConnection sql, Collection<UUID> patrons, Instant now) {
    UUID[] ids = patrons.toArray(UUID[]::new);
    Future<Void> done =
        sql.preparedQuery("DELETE FROM bulk_item WHERE " + OF_PATRONS)
            .execute(Tuple.of((Object) ids))
            .compose(
                items ->
                    sql.preparedQuery(FORGET)
                        .execute(Tuple.of(ids, utc(now.minus(Settling.PATIENCE)))))
            .compose(forgot -> sql.preparedQuery(BLANK).execute(Tuple.of((Object) ids)))
            .mapEmpty();
    for (String statement : ROWS) {
      done =
          done.compose(
              before -> sql.preparedQuery(statement).execute(Tuple.of((Object) ids)).mapEmpty());
    }
    return done;
  }
}
