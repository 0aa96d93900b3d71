package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.plan.OnceMore;

/**
 * What instances left behind that were stopped: a call that was being made may have sent, and is
 * looked up; a message that was never called is dropped, and what it should have told waits again.
 * What persons want sent once more, and waited for too long, does not go. Thread-safe.
 */
public final class Lapses {

  private static final String CALLING =
      """
      WITH lost AS (
        UPDATE message SET state = 'unknown', reason = 'interrupted', slot = NULL, owner = NULL,
          lease_until = NULL, look = CASE WHEN channel <> 'print' THEN $1::timestamptz END,
          ended = CASE WHEN channel = 'print' THEN $1::timestamptz END
        WHERE state = 'calling' AND lease_until < clock_timestamp() RETURNING id)
      UPDATE cause SET state = 'unknown', reason = 'interrupted', changed = $1
      FROM lost, message_cause named
      WHERE named.message = lost.id AND cause.id = named.cause AND cause.message = lost.id
        AND cause.state = 'sending'\
      """;

  private static final String READY =
      """
      WITH lost AS (
        UPDATE message SET state = 'dropped', reason = 'interrupted', owner = NULL,
          lease_until = NULL, ended = $1
        WHERE state = 'ready' AND resend_of IS NULL AND lease_until < clock_timestamp()
        RETURNING id)
      UPDATE cause SET state = 'pending', attempts = attempts - 1, changed = $1
      FROM lost, message_cause named
      WHERE named.message = lost.id AND cause.id = named.cause AND cause.message = lost.id
        AND cause.state = 'sending'\
      """;

  private static final String OWN =
      """
      UPDATE message SET lease_until = clock_timestamp() - interval '1 second'
      WHERE state = 'ready' AND owner = $1\
      """;

  private final Database database;

  /** Of a database. */
  public Lapses(Database database) {
    this.database = database;
  }

  /** Takes up all that was left behind. */
  public Future<Void> takeUp(String tenant, Instant now) {
    return database.inTenant(tenant, sql -> takeUp(sql, now));
  }

  private static Future<Void> takeUp(SqlConnection sql, Instant now) {
    return sql.preparedQuery(CALLING)
        .execute(Tuple.of(utc(now)))
        .compose(called -> sql.preparedQuery(READY).execute(Tuple.of(utc(now))))
        .compose(given -> Withdrawals.old(sql, now.minus(OnceMore.PATIENCE), now));
  }

  /** Gives back at once what this instance has made ready and will not call. */
  public Future<Void> giveBack(String tenant, Holder holder, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(OWN)
                .execute(Tuple.of(holder.owner()))
                .compose(given -> takeUp(sql, now)));
  }
}
