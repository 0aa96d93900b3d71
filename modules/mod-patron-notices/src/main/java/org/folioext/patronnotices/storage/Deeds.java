package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import org.folioext.patronnotices.domain.choice.Author;

/** What persons decided about sending, for ever. Stateless. */
public final class Deeds {

  private static final String ADD =
      "INSERT INTO deed (at, actor, action, details) VALUES ($1, $2, $3, $4)";

  private Deeds() {}

  /**
   * Tells a deed, within the transaction in which it is done.
   *
   * @param action lower case words joined by hyphens
   * @param details what it was about: ids and numbers, nothing personal
   */
  public static Future<Void> add(
      SqlConnection sql, Author author, String action, Map<String, Object> details) {
    return sql.preparedQuery(ADD)
        .execute(
            Tuple.of(utc(author.at()), author.by().orElse(null), action, new JsonObject(details)))
        .mapEmpty();
  }
}
