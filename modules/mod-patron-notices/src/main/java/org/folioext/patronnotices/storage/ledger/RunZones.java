package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.UUID;

/** In which zones runs read a library's days, within transactions that others open. Stateless. */
public final class RunZones {

  /**
   * A run that was begun in one zone and goes on in another is told apart too, and so is one that
   * is there for what the run before it left out, where that was.
   */
  private static final String NOTE =
      """
      UPDATE run r SET zone = $2, rezoned = r.rezoned OR $2 <> coalesce(r.zone, (
        SELECT p.zone FROM run p WHERE p.state = 'finished' AND p.zone IS NOT NULL
        ORDER BY p.ended DESC LIMIT 1), $2)
        OR (r.kind IN ('late', 'asked') AND coalesce((
          SELECT p.rezoned AND (r.kind = 'late' OR p.renewals_missed IS NOT NULL) FROM run p WHERE p.state = 'finished' AND p.local_date = r.local_date
          ORDER BY p.ended DESC LIMIT 1), false))
      WHERE r.id = $1\
      """;

  private static final String REZONED = "SELECT EXISTS (SELECT FROM run WHERE id = $1 AND rezoned)";

  private RunZones() {}

  /** Notes in which zone a run reads days. */
  public static Future<Void> note(SqlConnection sql, UUID run, ZoneId zone) {
    return sql.preparedQuery(NOTE).execute(Tuple.of(run, zone.getId())).mapEmpty();
  }

  /** Whether the run before, or a part of this one, read them in another. */
  public static Future<Boolean> isAnother(SqlConnection sql, UUID run) {
    return sql.preparedQuery(REZONED)
        .execute(Tuple.of(run))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
