package org.folioext.patronnotices.storage.preview;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.pg.Columns;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.preview.Counted;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/**
 * Previews as work that instances share. Whatever is saved is saved in one transaction with the
 * proof that the lease is still held. One that was interrupted begins anew. Thread-safe.
 */
public final class PreviewJobs {

  /** The table of the leases. */
  public static final String TABLE = "preview";

  /** The column by which the oldest is found. */
  public static final String OLDEST = "created";

  private static final String START =
      """
      UPDATE preview SET started = coalesce(started, $2), seen = 0, candidates = 0, decisions = 0,
        messages = 0, calls = 0, going = 0, staying = 0
      WHERE id = $1\
      """;
  private static final String RULE =
      "INSERT INTO preview_rule (preview, rule, place, version, lacks) VALUES ($1, $2, $3, $4, $5)";
  private final TenantLeases leases;

  /** Previews in a database, leased by this instance. */
  public PreviewJobs(Database database, Leases leases) {
    this.leases = new TenantLeases(database, leases);
  }

  /**
   * A preview that this instance works on.
   *
   * @param lease whose fence tells how often it was begun
   */
  public record Job(Lease lease, Preview preview) {}

  /**
   * What a batch of patrons came to.
   *
   * @param rows of what goes and of what stays, in order
   * @param calls of other modules since the last batch
   */
  public record Batch(Counted counted, List<PreviewRow> rows, long calls) {}

  /** Claims the oldest that waits, or that its instance no longer works on, to begin it anew. */
  public Future<Optional<Job>> claim(String tenant, Instant now) {
    return leases.claim(tenant, (sql, lease) -> started(sql, lease, now));
  }

  private static Future<Optional<Job>> started(SqlConnection sql, Lease lease, Instant now) {
    UUID id = lease.job();
    return Future.all(
            List.of("preview_rule", "preview_row", "preview_volume").stream()
                .map(table -> "DELETE FROM " + table + " WHERE preview = $1")
                .map(delete -> sql.preparedQuery(delete).execute(Tuple.of(id)))
                .toList())
        .compose(gone -> sql.preparedQuery(START).execute(Tuple.of(id, utc(now))))
        .compose(begun -> Previews.find(sql, id))
        .map(found -> found.map(preview -> new Job(lease, preview)));
  }

  /** Gives it back, so that any instance begins it anew; fails with LeaseLost. */
  public Future<Void> release(String tenant, Lease lease) {
    return leases.release(tenant, lease);
  }

  /** Says of which rules it tells, in their order; fails with LeaseLost. */
  public Future<Void> begin(String tenant, Lease lease, List<Preview.Rule> rules) {
    List<Tuple> values = new ArrayList<>();
    for (Preview.Rule rule : rules) {
      values.add(
          Tuple.of(lease.job(), rule.id(), values.size(), rule.version(), lacks(rule.lacks())));
    }
    return leases.goingOn(tenant, lease, sql -> BatchRows.batch(sql, RULE, values));
  }

  private static JsonArray lacks(List<Message> lacks) {
    JsonArray all = new JsonArray();
    for (Message lack : lacks) {
      JsonArray one = new JsonArray().add(lack.key());
      lack.arguments().forEach(one::add);
      all.add(one);
    }
    return all;
  }

  /** Keeps what a batch came to, all or nothing; fails with LeaseLost. */
  public Future<Void> save(String tenant, Lease lease, Batch batch) {
    return leases.goingOn(tenant, lease, sql -> BatchRows.save(sql, lease.job(), batch));
  }

  /**
   * Ends it; fails with LeaseLost.
   *
   * @param folio whether FOLIO's own notices could be told
   */
  public Future<Void> end(String tenant, Lease lease, FolioTold folio, Instant now) {
    return end(tenant, lease, JobState.FINISHED, folio, Optional.empty(), now);
  }

  /** Gives it up, and says why; fails with LeaseLost. */
  public Future<Void> fail(String tenant, Lease lease, String why, Instant now) {
    return end(tenant, lease, JobState.FAILED, FolioTold.NOT_ASKED, Optional.of(why), now);
  }

  private Future<Void> end(
      String tenant,
      Lease lease,
      JobState state,
      FolioTold folio,
      Optional<String> failure,
      Instant now) {
    Tuple values = Tuple.of(lease.job(), state.id(), folio.id(), Columns.text(failure), utc(now));
    return leases.ending(
        tenant,
        lease,
        sql ->
            sql.preparedQuery(
                    "UPDATE preview SET state = $2, folio = $3, failure = $4, ended = $5, owner ="
                        + " NULL, lease_until = NULL WHERE id = $1")
                .execute(values)
                .mapEmpty());
  }
}
