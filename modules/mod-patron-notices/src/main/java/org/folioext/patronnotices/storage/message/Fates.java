package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.Fate;
import org.folioext.patronnotices.domain.send.Fate.Again;
import org.folioext.patronnotices.domain.send.Fate.How;

/**
 * What becomes of the causes whose last message one is; causes that had another since stay. Within
 * transactions that others open. Stateless.
 */
final class Fates {

  private static final String OF_LAST =
      """
       FROM message_cause named
      WHERE named.message = $1 AND cause.id = named.cause AND cause.message = $1
        AND cause.state IN ('sending', 'unknown')\
      """;

  private static final String END =
      "UPDATE cause SET state = $2, reason = $3, changed = $4" + OF_LAST;

  /** What a person had sent once more after its time is not tried again by itself. */
  private static final String AGAIN =
      """
      UPDATE cause SET state = CASE WHEN cause.until <= $3
          AND (SELECT resend_of FROM message WHERE id = $1) IS NOT NULL
          THEN 'failed' ELSE 'pending' END, reason = $2, changed = $3, not_before = $4,
        attempts = attempts - $5, failures = failures + $6,
        tried = CASE WHEN $7 THEN array_append(tried,
          (SELECT channel FROM message WHERE id = $1)) ELSE tried END\
      """
          + OF_LAST;

  private Fates() {}

  static Future<Void> apply(SqlConnection sql, UUID message, Aftermath after, Instant now) {
    Fate fate = after.fate();
    String reason = after.reason().orElse(null);
    if (fate instanceof Again again) {
      return again(sql, message, again, reason, now);
    }
    if (fate instanceof Fate.Sent) {
      return ended(sql, message, "sent", null, now);
    }
    if (fate instanceof Fate.Failed) {
      return ended(sql, message, "failed", reason, now);
    }
    return fate instanceof Fate.Unknown
        ? ended(sql, message, "unknown", reason, now)
        : Future.succeededFuture();
  }

  private static Future<Void> ended(
      SqlConnection sql, UUID message, String state, String reason, Instant now) {
    return sql.preparedQuery(END).execute(Tuple.of(message, state, reason, utc(now))).mapEmpty();
  }

  private static Future<Void> again(
      SqlConnection sql, UUID message, Again again, String reason, Instant now) {
    return sql.preparedQuery(AGAIN)
        .execute(
            Tuple.of(message, reason, utc(now), utc(again.notBefore()))
                .addInteger(again.how() == How.NOT_COUNTED ? 1 : 0)
                .addInteger(again.how() == How.AFTER_FAILURE ? 1 : 0)
                .addBoolean(again.how() == How.OTHER_CHANNEL))
        .mapEmpty();
  }
}
