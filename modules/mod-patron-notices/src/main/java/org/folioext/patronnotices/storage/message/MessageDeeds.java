package org.folioext.patronnotices.storage.message;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.storage.Deeds;

/** Tells what persons did with a message, and so with its patron. Stateless. */
final class MessageDeeds {

  /** Whoever erases the patron waits until the deed is there to be forgotten too. */
  private static final String PATRON = "SELECT patron FROM message WHERE id = $1 FOR SHARE";

  private MessageDeeds() {}

  /**
   * Tells a deed.
   *
   * @param more than which message it was
   */
  static Future<Void> add(
      SqlConnection sql, Author author, DeedKind kind, UUID message, Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.put("message", message.toString());
    return patron(sql, message)
        .map(patron -> about(Deed.of(kind, details), patron))
        .compose(deed -> Deeds.add(sql, author, deed));
  }

  private static Deed about(Deed deed, Optional<UUID> patron) {
    return patron.map(deed::about).orElse(deed);
  }

  private static Future<Optional<UUID>> patron(SqlConnection sql, UUID message) {
    return sql.preparedQuery(PATRON)
        .execute(Tuple.of(message))
        .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("patron")));
  }
}
