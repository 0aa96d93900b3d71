package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.renew.Attempt;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.Refusal;
import org.folioext.patronnotices.domain.renew.Settled;

/** What became of attempts, written by whoever has them by their fence. Thread-safe. */
public final class RenewalEnds {

  /**
   * The set of reasons is news where it is another than that of the attempt before. A loan that is
   * as it was says no more of why than the answer did.
   */
  private static final String END =
      """
      UPDATE renewal t SET state = $3, reasons = $5, refusals = $6, new_due = $7,
        note = CASE WHEN $4 = 'no-answer' AND note = $10 THEN note ELSE $4 END,
        new_renewals = $8, owner = NULL, lease_until = NULL, slot = NULL,
        look = CASE WHEN $3 IN ('unknown', 'ready')
          THEN clock_timestamp() + $9 * interval '1 millisecond' END,
        ended = CASE WHEN $3 NOT IN ('unknown', 'ready') THEN clock_timestamp() END,
        news = $5 <> '' AND $5 IS DISTINCT FROM (
          SELECT p.reasons FROM renewal p
          WHERE p.loan = t.loan AND p.due = t.due AND p.local_date < t.local_date
            AND p.state IN ('refused', 'unmoved')
          ORDER BY p.local_date DESC LIMIT 1)
      WHERE id = $1 AND fence = $2 AND state IN ('ready', 'calling', 'unknown')\
      """;

  private static final String FLAG =
      """
      INSERT INTO renewal_flag (patron, due, changed) VALUES ($1, true, clock_timestamp())
      ON CONFLICT (patron) DO UPDATE SET due = true, changed = excluded.changed\
      """;

  private final Database database;

  /** In a database. */
  public RenewalEnds(Database database) {
    this.database = database;
  }

  /**
   * Writes what became of an attempt.
   *
   * @param later when one that is not at its end is to be looked at, or called, again
   * @return whether it was still ours
   */
  public Future<Boolean> end(String tenant, Attempt attempt, Settled settled, Duration later) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(END)
                .execute(values(attempt, settled, later))
                .map(rows -> rows.rowCount() == 1)
                .compose(ours -> ours ? flag(sql, attempt, settled) : notOurs()));
  }

  private static Future<Boolean> notOurs() {
    return Future.succeededFuture(false);
  }

  private static Future<Boolean> flag(SqlConnection sql, Attempt attempt, Settled settled) {
    boolean tells = settled.state() == AttemptState.RENEWED || !settled.refusals().isEmpty();
    return tells
        ? sql.preparedQuery(FLAG).execute(Tuple.of(attempt.patron())).map(done -> true)
        : Future.succeededFuture(true);
  }

  private static Tuple values(Attempt attempt, Settled settled, Duration later) {
    return Tuple.of(attempt.id(), attempt.fence(), settled.state().id())
        .addString(settled.note().orElse(null))
        .addString(settled.reasons().text())
        .addValue(new JsonArray(settled.refusals().stream().map(RenewalEnds::json).toList()))
        .addOffsetDateTime(settled.due().map(instant -> utc(instant)).orElse(null))
        .addInteger(settled.renewals().orElse(null))
        .addLong(later.toMillis())
        .addString(Settled.UNABLE);
  }

  private static JsonObject json(Refusal refusal) {
    return new JsonObject().put("code", refusal.code().id()).put("message", refusal.message());
  }
}
