package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.scan.GoneNow;
import org.folioext.patronflags.domain.scan.PurgeRefusal;
import org.folioext.patronflags.domain.scan.Scan;

/** Those whom FOLIO no longer has, and who wait for a person to be purged. Thread-safe. */
public final class GonePatrons {

  /** Of two who have the same purged, one waits for the other here. */
  private static final String ALONE = "SELECT id FROM scan WHERE id = $1 FOR UPDATE";

  private static final String NEWER =
      """
      SELECT id FROM scan WHERE kind <> 'patron' AND state = 'finished' AND created > $1
      ORDER BY created DESC LIMIT 1\
      """;
  private static final String PURGED =
      "UPDATE scan SET purged = purged + $2, purged_by = $3, purged_at = $4 WHERE id = $1";

  private final Database database;

  /** Of a database. */
  public GonePatrons(Database database) {
    this.database = database;
  }

  /** What there is to purge by a scan; empty where there is no such scan. */
  public Future<Optional<GoneNow>> now(String tenant, UUID scan) {
    return database.inTenant(tenant, sql -> now(sql, scan));
  }

  private static Future<Optional<GoneNow>> now(SqlConnection sql, UUID id) {
    return Scans.find(sql, id)
        .compose(
            scan ->
                scan.map(found -> now(sql, found).map(Optional::of))
                    .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private static Future<GoneNow> now(SqlConnection sql, Scan scan) {
    return sql.preparedQuery(NEWER)
        .execute(Tuple.of(utc(scan.created())))
        .map(rows -> rows.stream().findFirst().map(row -> row.getUUID(0)))
        .compose(newer -> PatronRows.gone(sql).map(gone -> new GoneNow(scan, newer, gone)));
  }

  /** Some are in FOLIO after all. */
  public Future<Void> back(String tenant, Set<UUID> patrons) {
    return database.inTenant(tenant, sql -> PatronRows.back(sql, patrons));
  }

  /**
   * Purges patrons, all at once or none.
   *
   * @param patrons those alone, where they are still all that are gone
   * @param actor who confirmed it
   * @return why nothing was purged; empty where all were
   */
  public Future<Optional<PurgeRefusal>> purge(
      String tenant, UUID scan, Set<UUID> patrons, UUID actor, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ALONE)
                .execute(Tuple.of(scan))
                .compose(alone -> now(sql, scan))
                .map(Optional::orElseThrow)
                .map(found -> refusal(found, patrons))
                .compose(
                    refused ->
                        refused.isPresent()
                            ? Future.succeededFuture(refused)
                            : PatronRows.purge(sql, patrons)
                                .compose(count -> purged(sql, scan, count, actor, now))
                                .map(refused)));
  }

  private static Optional<PurgeRefusal> refusal(GoneNow found, Set<UUID> patrons) {
    return found
        .refusal(patrons.size())
        .or(
            () ->
                found.patrons().equals(patrons)
                    ? Optional.empty()
                    : Optional.of(PurgeRefusal.OTHERS));
  }

  private static Future<Void> purged(
      SqlConnection sql, UUID scan, int count, UUID actor, Instant now) {
    return sql.preparedQuery(PURGED)
        .execute(Tuple.of(scan, (long) count, actor, utc(now)))
        .compose(done -> PatronRows.purgeLeft(sql));
  }
}
