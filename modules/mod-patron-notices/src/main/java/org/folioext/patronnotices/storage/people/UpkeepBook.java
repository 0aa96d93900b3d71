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

  private static final String BEGIN =
      "UPDATE upkeep SET begun = $1 WHERE id = 1 AND (begun IS NULL OR begun <= $2)";

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
                .execute(Tuple.of(utc(now), utc(now.minus(DAY))))
                .map(rows -> rows.rowCount() == 1));
  }

  /** What was begun then is not done: it is time again. */
  public Future<Void> again(String tenant, Instant begun) {
    return database.inTenant(
        tenant, sql -> sql.preparedQuery(AGAIN).execute(Tuple.of(utc(begun))).mapEmpty());
  }
}
