package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;

/**
 * Under which versions of rules all was seen: by one whole scan, or, where something stays unseen,
 * by as many as are enough. Thread-safe.
 */
public final class RulesSeen {

  /** Whole scans after which the first look is over, whatever they could not see. */
  public static final int ENOUGH = 7;

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
            sql.query("SELECT rule, version FROM rule_seen WHERE looks >= " + ENOUGH)
                .execute()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new Version(row.getString(0), row.getString(1)))
                            .collect(Collectors.toSet())));
  }
}
