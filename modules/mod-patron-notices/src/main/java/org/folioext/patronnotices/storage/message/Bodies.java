package org.folioext.patronnotices.storage.message;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;

/** What is kept of what messages said, and who looked at it. Thread-safe. */
public final class Bodies {

  private final Database database;

  /** In a database. */
  public Bodies(Database database) {
    this.database = database;
  }

  /** That of a message, as it is kept; empty where there is no such message. */
  public Future<Optional<Optional<byte[]>>> of(String tenant, UUID message) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT body FROM message WHERE id = $1")
                .execute(Tuple.of(message))
                .map(
                    rows ->
                        rows.stream()
                            .findFirst()
                            .map(
                                row ->
                                    Optional.ofNullable(row.getBuffer("body"))
                                        .map(Buffer::getBytes))));
  }

  /** Somebody is shown it. */
  public Future<Void> seen(String tenant, UUID message, Author by) {
    return database.inTenant(
        tenant, sql -> MessageDeeds.add(sql, by, DeedKind.MESSAGE_READ, message, Map.of()));
  }
}
