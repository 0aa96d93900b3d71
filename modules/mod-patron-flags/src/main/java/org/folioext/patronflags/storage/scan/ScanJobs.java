package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.scan.Gathering;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.ScanCounts;
import org.folioext.patronflags.domain.scan.ScanListener;
import org.folioext.patronflags.storage.EvidenceKeys;
import org.folioext.patronflags.storage.flag.FlagWriter;
import org.folioext.patronflags.storage.flag.Flags;
import org.folioext.patronflags.storage.flag.Waking;

/**
 * Scans as work that instances share. Whatever is saved is saved in one transaction with the proof
 * that the lease is still held. Thread-safe.
 */
public final class ScanJobs {

  /** The table of the leases. */
  public static final String TABLE = "scan";

  /** The column by which the oldest is found. */
  public static final String OLDEST = "created";

  private static final String START =
      """
      UPDATE scan SET started = coalesce(started, $2) WHERE id = $1
      RETURNING fence - saved_fence AS claims\
      """;
  private static final String PROGRESS =
      """
      UPDATE scan SET phase = $2, cursor = $3, seen = seen + $4, judged = judged + $5,
        raised = raised + $6, baseline = baseline + $7, resolved = resolved + $8,
        purged = purged + $9, unseen = unseen + $10, calls = calls + $11, saved_fence = fence
      WHERE id = $1\
      """;
  private static final String TOUCHED =
      "INSERT INTO scan_patron (scan, patron) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING";

  private final TenantLeases leases;
  private final ScanListener listener;

  /** Scans in a database, leased by this instance. */
  public ScanJobs(Database database, Leases leases, ScanListener listener) {
    this.leases = new TenantLeases(database, leases);
    this.listener = listener;
  }

  /** Claims the oldest scan that waits, or that its instance no longer works on. */
  public Future<Optional<ScanJob>> claim(String tenant, Instant now) {
    return leases.claim(tenant, (sql, lease) -> started(sql, lease, now));
  }

  private static Future<Optional<ScanJob>> started(SqlConnection sql, Lease lease, Instant now) {
    return sql.preparedQuery(START)
        .execute(Tuple.of(lease.job(), utc(now)))
        .map(rows -> rows.iterator().next().getLong("claims"))
        .compose(
            claims ->
                Scans.find(sql, lease.job())
                    .map(scan -> scan.map(found -> new ScanJob(lease, found, claims))));
  }

  /** Says that the work goes on; fails with LeaseLost. */
  public Future<Void> extend(String tenant, Lease lease) {
    return leases.extend(tenant, lease);
  }

  /** Gives the scan back, so that any instance goes on at once; fails with LeaseLost. */
  public Future<Void> release(String tenant, Lease lease) {
    return leases.release(tenant, lease);
  }

  /** Keeps what a batch came to, and how far the scan is, all or nothing; fails with LeaseLost. */
  public Future<ScanCounts> save(String tenant, Lease lease, ScanBatch batch) {
    return leases.goingOn(tenant, lease, sql -> save(sql, lease, batch)).onSuccess(listener::saved);
  }

  private static Future<ScanCounts> save(SqlConnection sql, Lease lease, ScanBatch batch) {
    UUID scan = lease.job();
    return flags(sql, scan, batch)
        .compose(counts -> PatronRows.gone(sql, scan, batch.asked(), batch.gone()).map(counts))
        .compose(counts -> touched(sql, scan, batch.touched()).map(counts))
        .map(counts -> counts.plus(batch.counts()))
        .compose(counts -> progress(sql, lease, batch, counts).map(counts));
  }

  private static Future<ScanCounts> flags(SqlConnection sql, UUID scan, ScanBatch batch) {
    return batch.seen().isEmpty()
        ? Future.succeededFuture(ScanCounts.NONE)
        : PatronRows.seen(sql, scan, batch.asked(), batch.seen())
            .compose(patrons -> decide(sql, scan, batch, patrons));
  }

  private static Future<ScanCounts> decide(
      SqlConnection sql, UUID scan, ScanBatch batch, Set<UUID> patrons) {
    return EvidenceKeys.TABLE
        .sealed(sql)
        .compose(
            key ->
                Flags.ofPatrons(sql, Flag.OURS, patrons)
                    .map(flags -> batch.deciding().changes(patrons, key, flags)))
        .compose(
            changes ->
                FlagWriter.write(sql, changes, Optional.of(scan)).map(ScanCounts.of(changes)));
  }

  private static Future<Void> touched(SqlConnection sql, UUID scan, Collection<UUID> patrons) {
    return patrons.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(TOUCHED)
            .execute(Tuple.of(scan, (Object) patrons.toArray(UUID[]::new)))
            .mapEmpty();
  }

  private static Future<Void> progress(
      SqlConnection sql, Lease lease, ScanBatch batch, ScanCounts counts) {
    Tuple values =
        Tuple.of(lease.job(), batch.phase().id(), batch.cursor().orElse(null), counts.seen());
    values
        .addLong(counts.judged())
        .addLong(counts.raised())
        .addLong(counts.baseline())
        .addLong(counts.resolved())
        .addLong(counts.purged())
        .addLong(counts.unseen())
        .addLong(counts.calls());
    return sql.preparedQuery(PROGRESS).execute(values).mapEmpty();
  }

  /**
   * Adds patrons to look at, and goes on to the phase in which that is done; fails with LeaseLost.
   */
  public Future<Void> gather(String tenant, ScanJob job, Gathering gathering, Phase next) {
    return leases.goingOn(
        tenant,
        job.lease(),
        sql ->
            ScanPatrons.gather(sql, job.scan(), gathering)
                .compose(
                    done ->
                        sql.preparedQuery(
                                "UPDATE scan SET phase = $2, cursor = NULL, saved_fence = fence"
                                    + " WHERE id = $1")
                            .execute(Tuple.of(job.scan().id(), next.id())))
                .mapEmpty());
  }

  /** Wakes every snoozed flag whose day has come, whoever owns it; fails with LeaseLost. */
  public Future<Void> wake(String tenant, Lease lease, LocalDate today, Instant now) {
    return leases
        .goingOn(tenant, lease, sql -> Waking.some(sql, today, now))
        .compose(woken -> woken == 0 ? Future.succeededFuture() : wake(tenant, lease, today, now));
  }

  /** Ends the scan; fails with LeaseLost. */
  public Future<Void> end(String tenant, Lease lease, ScanEnd end) {
    return leases
        .ending(tenant, lease, sql -> ScanEnding.end(sql, lease.job(), end))
        .onSuccess(held -> listener.ended(end.state(), held))
        .mapEmpty();
  }
}
