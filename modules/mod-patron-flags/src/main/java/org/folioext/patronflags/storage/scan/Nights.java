package org.folioext.patronflags.storage.scan;

import static org.folioext.patronflags.storage.Columns.instantIfAny;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.okapi.pg.Database;

/** What is known of the nightly scans of tenants. Thread-safe. */
public final class Nights {

  private final Database database;

  /** Nights in a database. */
  public Nights(Database database) {
    this.database = database;
  }

  /** The library's date of the last one, however it ended. */
  public Future<Optional<LocalDate>> last(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT max(local_date) FROM scan WHERE kind = 'night'")
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate(0))));
  }

  /** When one last came to a good end. */
  public Future<Optional<Instant>> finished(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query(
                    "SELECT max(ended) AS at FROM scan"
                        + " WHERE kind = 'night' AND state = 'finished'")
                .execute()
                .map(rows -> instantIfAny(rows.iterator().next(), "at")));
  }
}
