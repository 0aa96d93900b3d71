package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.storage.Deeds;

/**
 * Takes many addresses off the list at once, of those that this module put there. What a person put
 * there stays. Thread-safe.
 */
public final class SuppressionLifts {

  private static final String WHICH =
      """
      lifted IS NULL AND message IS NOT NULL
        AND domain_hash IS NOT DISTINCT FROM coalesce($1, domain_hash)
        AND since >= $2 AND since < $3\
      """;

  private static final String COUNT = "SELECT count(*) FROM suppression WHERE " + WHICH;

  private static final String LIFT =
      """
      WITH off AS (
        UPDATE suppression SET lifted = $4, lifted_by = $5 WHERE %s RETURNING id),
      flags AS (
        UPDATE address_flag SET suppression = NULL, due = true, changed = clock_timestamp()
        FROM off WHERE address_flag.suppression = off.id)
      SELECT count(*) FROM off\
      """
          .formatted(WHICH);

  private final Database database;

  /** In a database. */
  public SuppressionLifts(Database database) {
    this.database = database;
  }

  /**
   * Which of them.
   *
   * @param domain of their mail, hashed; empty for all
   * @param from put there since
   * @param before put there earlier than that
   */
  public record Which(Optional<String> domain, Instant from, Instant before) {
    private Tuple values() {
      return Tuple.of(domain.orElse(null), utc(from), utc(before));
    }
  }

  /** How many there are. */
  public Future<Long> count(String tenant, Which which) {
    return database.inTenant(tenant, sql -> count(sql, which));
  }

  private static Future<Long> count(SqlConnection sql, Which which) {
    return sql.preparedQuery(COUNT)
        .execute(which.values())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /**
   * Takes them off, where they are as many as a person saw.
   *
   * @return how many there are; of another number none is taken off
   */
  public Future<Long> lift(String tenant, Which which, long seen, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE suppression IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> count(sql, which))
                .compose(
                    there ->
                        there == seen
                            ? lift(sql, which, author)
                                .compose(
                                    lifted ->
                                        Deeds.add(
                                            sql,
                                            author,
                                            DeedKind.SUPPRESSIONS_LIFTED,
                                            Map.of("count", lifted)))
                                .map(there)
                            : Future.succeededFuture(there)));
  }

  /** Those of a mail domain, since some time, because its server is to blame. */
  public static Future<Void> ofDomain(SqlConnection sql, String domain, Instant from, Instant now) {
    return lift(
            sql,
            new Which(Optional.of(domain), from, now.plusMillis(1)),
            new Author(now, Optional.empty()))
        .mapEmpty();
  }

  private static Future<Long> lift(SqlConnection sql, Which which, Author author) {
    return sql.preparedQuery(LIFT)
        .execute(
            which.values().addOffsetDateTime(utc(author.at())).addUUID(author.by().orElse(null)))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
