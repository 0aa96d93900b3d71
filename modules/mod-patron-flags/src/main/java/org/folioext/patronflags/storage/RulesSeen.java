package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;

/** Under which versions of rules a whole scan has seen all. Thread-safe. */
public final class RulesSeen {

  private final Database database;

  /** Of a database. */
  public RulesSeen(Database database) {
    this.database = database;
  }

  /** A version of a rule. */
  public record Version(String rule, String version) {}

  /** All of them. */
  public Future<Set<Version>> all(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT rule, version FROM rule_seen")
                .execute()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new Version(row.getString(0), row.getString(1)))
                            .collect(Collectors.toSet())));
  }
}
