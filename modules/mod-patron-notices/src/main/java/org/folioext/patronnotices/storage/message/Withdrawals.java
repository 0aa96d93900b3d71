package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Hindrance;

/**
 * Ends what persons wanted sent once more, and nobody called FOLIO for. What it should have told is
 * as the first message left it. Within transactions that others open. Stateless.
 */
public final class Withdrawals {

  private static final String END =
      """
      WITH gone AS (
        UPDATE message SET state = 'dropped', reason = $1, owner = NULL, lease_until = NULL,
          ended = $2
        WHERE state = 'ready' AND resend_of IS NOT NULL AND %s
        RETURNING id, resend_of),
      back AS (
        UPDATE cause SET message = gone.resend_of, attempts = attempts - 1, changed = $2,
          state = CASE WHEN first.state IN ('unknown', 'sent') THEN first.state ELSE 'failed' END,
          reason = CASE WHEN first.state <> 'sent' THEN first.reason END
        FROM gone LEFT JOIN message first ON first.id = gone.resend_of, message_cause named
        WHERE named.message = gone.id AND cause.id = named.cause AND cause.message = gone.id
          AND cause.state = 'sending')
      SELECT id FROM gone\
      """;

  private static final String OWN = END.formatted("id = $3 AND owner = $4");

  private static final String WAITING = END.formatted("id = $3 AND " + UnderWay.WAITS_TO_REPEAT);

  private static final String OLD = END.formatted("created <= $3 AND " + UnderWay.WAITS_TO_REPEAT);

  private static final String OF_PATRON = END.formatted("(patron = $3 OR recipient = $3)");

  private Withdrawals() {}

  /** One that an instance claimed. */
  static Future<Void> own(
      SqlConnection sql, UUID message, Holder holder, Hindrance why, Instant now) {
    return sql.preparedQuery(OWN)
        .execute(Tuple.of(why.id(), utc(now), message, holder.owner()))
        .mapEmpty();
  }

  /** One that no instance claimed; false where there is none. */
  static Future<Boolean> waiting(SqlConnection sql, UUID message, Hindrance why, Instant now) {
    return sql.preparedQuery(WAITING)
        .execute(Tuple.of(why.id(), utc(now), message))
        .map(gone -> gone.size() == 1);
  }

  /** All that were asked for until some time. */
  static Future<Void> old(SqlConnection sql, Instant until, Instant now) {
    return sql.preparedQuery(OLD)
        .execute(Tuple.of(Hindrance.TOO_OLD.id(), utc(now), utc(until)))
        .mapEmpty();
  }

  /** All about a patron, or to them, of whom the caller holds the rows. */
  public static Future<Void> ofPatron(SqlConnection sql, UUID patron, Instant now) {
    return sql.preparedQuery(OF_PATRON)
        .execute(Tuple.of(Hindrance.PATRON_ERASED.id(), utc(now), patron))
        .mapEmpty();
  }
}
