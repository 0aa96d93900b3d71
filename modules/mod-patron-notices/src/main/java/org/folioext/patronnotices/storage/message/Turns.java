package org.folioext.patronnotices.storage.message;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

/**
 * What senders of a tenant do one after the other: the turn is theirs until the transaction ends.
 * Stateless.
 */
final class Turns {

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))";

  private Turns() {}

  /** To claim causes, and to count messages. */
  static Future<Void> claiming(SqlConnection sql) {
    return turn(sql, " claiming");
  }

  /** To take a place among the calls. */
  static Future<Void> calling(SqlConnection sql) {
    return turn(sql, " calling");
  }

  /** To count failures to an address. */
  static Future<Void> judging(SqlConnection sql) {
    return turn(sql, " judging");
  }

  private static Future<Void> turn(SqlConnection sql, String name) {
    return sql.preparedQuery(LOCK).execute(Tuple.of(name)).mapEmpty();
  }
}
