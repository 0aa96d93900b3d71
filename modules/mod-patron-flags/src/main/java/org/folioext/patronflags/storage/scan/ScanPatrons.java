package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.scan.Gathering;
import org.folioext.patronflags.domain.scan.Scan;

/** The patrons that a scan looks at one by one. Thread-safe. */
public final class ScanPatrons {

  private static final UUID FIRST = new UUID(0, 0);
  private static final String NEXT =
      "SELECT patron FROM scan_patron WHERE scan = $1 AND patron > $2 ORDER BY patron LIMIT $3";

  /** Those that were not among all users, also whom other modules alone know of. */
  private static final String MISSED =
      """
      INSERT INTO scan_patron (scan, patron)
      SELECT $1::uuid, id FROM patron WHERE scan <> $1
      UNION
      SELECT $1::uuid, patron FROM flag f
        WHERE NOT EXISTS (SELECT FROM patron p WHERE p.id = f.patron)
      ON CONFLICT DO NOTHING\
      """;

  private static final String CALENDAR =
      """
      INSERT INTO scan_patron (scan, patron)
      SELECT $1::uuid, id FROM patron
        WHERE expires > $2 AND expires <= $3 OR expires > $4 AND expires <= $5
      UNION
      SELECT $1::uuid, patron FROM flag WHERE owner = $8
        AND (state = 'snoozed' AND snoozed_until <= $6
          OR rule = ANY($7) AND state IN ('open', 'confirmed', 'snoozed'))
      ON CONFLICT DO NOTHING\
      """;

  private final Database database;

  /** Of a database. */
  public ScanPatrons(Database database) {
    this.database = database;
  }

  /** The next ones by id, behind the one named. */
  public Future<List<UUID>> next(String tenant, UUID scan, Optional<UUID> after, int most) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(NEXT)
                .execute(Tuple.of(scan, after.orElse(FIRST), most))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList()));
  }

  /** Adds those that the scan did not see, where it read all; else those the calendar concerns. */
  static Future<Void> gather(SqlConnection sql, Scan scan, Gathering gathering) {
    return scan.whole()
        ? sql.preparedQuery(MISSED).execute(Tuple.of(scan.id())).mapEmpty()
        : sql.preparedQuery(CALENDAR).execute(values(scan.id(), gathering)).mapEmpty();
  }

  private static Tuple values(UUID scan, Gathering gathering) {
    return Tuple.of(scan, utc(gathering.expiredFrom()), utc(gathering.now()))
        .addOffsetDateTime(utc(gathering.expiringFrom()))
        .addOffsetDateTime(utc(gathering.expiringUntil()))
        .addLocalDate(gathering.today())
        .addArrayOfString(gathering.rules().toArray(String[]::new))
        .addString(Flag.OURS);
  }
}
