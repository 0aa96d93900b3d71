package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.folioext.okapi.pg.Database;

/** Nightly scans that came to a good end. Thread-safe. */
public final class FinishedNights {

  private static final String LAST =
      "SELECT max(ended) AS at FROM scan WHERE kind = 'night' AND state = 'finished'";

  private final Database database;

  /** Nights in a database. */
  public FinishedNights(Database database) {
    this.database = database;
  }

  /** When the last one ended; empty where there was none yet. */
  public Future<Optional<Instant>> last(String tenant) {
    return database.inTenant(
        tenant,
        sql -> sql.query(LAST).execute().map(rows -> instantIfAny(rows.iterator().next(), "at")));
  }
}
