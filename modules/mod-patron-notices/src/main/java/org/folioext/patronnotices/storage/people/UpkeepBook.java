package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import org.folioext.okapi.pg.Database;

/** When tenants were looked after last; of several instances one begins. Thread-safe. */
public final class UpkeepBook {

  /** A little less than a day, so that it does not come later each day. */
  private static final Duration DAY = Duration.ofHours(23);

  /** Who has not come to the end by then was killed. */
  private static final Duration LEASE = Duration.ofHours(1);

  private static final String BEGIN =
      """
      UPDATE upkeep SET begun = $1
      WHERE id = 1 AND (done IS NULL OR done <= $2) AND (begun IS NULL OR begun <= $3)\
      """;

  private static final String DONE =
      "UPDATE upkeep SET begun = NULL, done = begun WHERE id = 1 AND begun = $1";

  private static final String AGAIN = "UPDATE upkeep SET begun = NULL WHERE id = 1 AND begun = $1";

  private final Database database;

  /** In a database. */
  public UpkeepBook(Database database) {
    this.database = database;
  }

  /** Whether it is time, and nobody else has begun. */
  public Future<Boolean> begin(String tenant, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(BEGIN)
                .execute(Tuple.of(utc(now), utc(now.minus(DAY)), utc(now.minus(LEASE))))
                .map(rows -> rows.rowCount() == 1));
  }

  /** What was begun then is done, unless somebody else has begun since. */
  public Future<Void> done(String tenant, Instant begun) {
    return change(tenant, DONE, begun);
  }

  /** What was begun then is not done: it is time again. */
  public Future<Void> again(String tenant, Instant begun) {
    return change(tenant, AGAIN, begun);
  }

  private Future<Void> change(String tenant, String statement, Instant begun) {
    return database.inTenant(
        tenant, sql -> sql.preparedQuery(statement).execute(Tuple.of(utc(begun))).mapEmpty());
  }
}
