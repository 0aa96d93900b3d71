package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.people.Undelivered;

/** Of which patrons there is, or was, a flag since e-mail does not reach them. Thread-safe. */
public final class AddressFlags {

  /** Of whose it was when it was added, and of all whose last e-mail went to the same address. */
  private static final String RAISE =
      """
      INSERT INTO address_flag (patron, suppression, due, changed)
      SELECT DISTINCT who.patron, s.id, true, clock_timestamp()
      FROM suppression s CROSS JOIN LATERAL (
        SELECT s.patron
        UNION SELECT m.recipient FROM message m
        WHERE m.address_hash = s.address_hash AND m.state IN ('sent', 'failed')
          AND m.recipient <> '00000000-0000-0000-0000-000000000000'
          AND NOT EXISTS (SELECT FROM message later
            WHERE later.recipient = m.recipient AND later.address_hash <> m.address_hash
              AND later.called > m.called)) AS who (patron)
      WHERE s.id = $1 AND who.patron IS NOT NULL AND s.reason = 'failed' AND s.lifted IS NULL
      ON CONFLICT (patron) DO UPDATE SET suppression = excluded.suppression, due = true,
        changed = excluded.changed\
      """;

  private static final String LIFT =
      """
      UPDATE address_flag SET suppression = NULL, due = true, changed = clock_timestamp()
      WHERE suppression = $1\
      """;

  private static final String STANDING =
      """
      SELECT f.patron, s.address_hash FROM address_flag f
      JOIN suppression s ON s.id = f.suppression
      WHERE f.patron > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
      ORDER BY f.patron LIMIT $2\
      """;

  private static final String MOVED =
      """
      UPDATE address_flag SET suppression = NULL, due = true, changed = clock_timestamp()
      WHERE patron = ANY($1) AND suppression IS NOT NULL\
      """;

  /** What stands no more and is told is of no more use. */
  private static final String OVER =
      "DELETE FROM address_flag WHERE suppression IS NULL AND NOT due AND NOT raised";

  private static final String COUNTS =
      """
      SELECT (SELECT count(*) FROM suppression
          WHERE lifted IS NULL AND message IS NOT NULL) AS suppressed,
        (SELECT count(*) FROM held_domain WHERE released IS NULL AND until > $1) AS held,
        count(*) FILTER (WHERE raised) AS raised, count(*) FILTER (WHERE due) AS waiting,
        coalesce(bool_or(due AND absent), false) AS absent
      FROM address_flag\
      """;

  private final Database database;

  /** In a database. */
  public AddressFlags(Database database) {
    this.database = database;
  }

  /** Has one raised for an entry of the list, where that is of a failure. */
  public static Future<Void> raise(SqlConnection sql, UUID suppression) {
    return sql.preparedQuery(RAISE).execute(Tuple.of(suppression)).mapEmpty();
  }

  /** Has those lifted that were raised for an entry. */
  static Future<Void> lift(SqlConnection sql, UUID suppression) {
    return sql.preparedQuery(LIFT).execute(Tuple.of(suppression)).mapEmpty();
  }

  /**
   * A patron with a flag.
   *
   * @param hash of the address that does not work
   */
  public record Standing(UUID patron, String hash) {}

  /** Those with a flag, in the order of ids. */
  public Future<List<Standing>> standing(String tenant, Optional<UUID> after, int most) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(STANDING)
                .execute(Tuple.of(after.orElse(null), most))
                .map(rows -> rows.stream().map(AddressFlags::standing).toList()));
  }

  private static Standing standing(Row row) {
    return new Standing(row.getUUID("patron"), row.getString("address_hash"));
  }

  /** Has those of some patrons lifted: they have another address. */
  public Future<Void> moved(String tenant, Collection<UUID> patrons) {
    return patrons.isEmpty()
        ? Future.succeededFuture()
        : database.inTenant(
            tenant,
            sql ->
                sql.preparedQuery(MOVED)
                    .execute(Tuple.of((Object) patrons.toArray(UUID[]::new)))
                    .mapEmpty());
  }

  /** Forgets those that are told and over. */
  public Future<Void> tidy(String tenant) {
    return database.inTenant(tenant, sql -> sql.query(OVER).execute().mapEmpty());
  }

  /** How many there are. */
  public Future<Undelivered> counts(String tenant, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(COUNTS)
                .execute(Tuple.of(utc(now)))
                .map(rows -> rows.iterator().next())
                .map(
                    row ->
                        new Undelivered(
                            row.getLong("suppressed"),
                            row.getLong("held"),
                            row.getLong("raised"),
                            row.getLong("waiting"),
                            row.getBoolean("absent"))));
  }
}
