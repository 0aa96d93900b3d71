package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.ledger.Waiting;

/** What waits for people. Thread-safe. */
public final class Backlog {

  private static final String WAITING =
      """
      SELECT (SELECT count(*) FROM run_rule WHERE state = 'held') AS rules,
        (SELECT count(*) FROM cause c JOIN run_rule r ON r.run = c.run AND r.rule = c.rule
          WHERE c.state = 'held' AND r.state = 'held') AS causes,
        (SELECT count(*) FROM message WHERE state = 'unknown') AS unknown\
      """;

  private final Database database;

  /** Of a database. */
  public Backlog(Database database) {
    this.database = database;
  }

  /** Of a tenant. */
  public Future<Waiting> waiting(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(
                    row ->
                        new Waiting(
                            row.getLong("rules"), row.getLong("causes"), row.getLong("unknown"))));
  }
}
