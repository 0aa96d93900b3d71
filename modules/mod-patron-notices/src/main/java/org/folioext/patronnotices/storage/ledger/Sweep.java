package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import org.folioext.okapi.pg.Database;

/** What makes no sense any more leaves the ways on which it would go out. Thread-safe. */
public final class Sweep {

  /** Where time decided, no person needs to. */
  private static final String NOTHING_LEFT =
      """
      UPDATE run_rule r SET state = 'dropped'
      WHERE r.state = 'held' AND NOT EXISTS (
        SELECT FROM cause c WHERE c.run = r.run AND c.rule = r.rule AND c.state = 'held')\
      """;

  private final Database database;

  /** Of a database. */
  public Sweep(Database database) {
    this.database = database;
  }

  /** Expires what is too late. */
  public Future<Void> now(String tenant, Instant now) {
    return database.inTenant(tenant, sql -> now(sql, now));
  }

  static Future<Void> now(SqlConnection sql, Instant now) {
    return CauseRows.expire(sql, now)
        .compose(expired -> sql.query(NOTHING_LEFT).execute().mapEmpty());
  }
}
