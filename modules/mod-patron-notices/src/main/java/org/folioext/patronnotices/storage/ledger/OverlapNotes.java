package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.patronnotices.domain.overlap.Overlap;

/**
 * What runs find FOLIO to tell beside rules, written with the proof that their lease is held; fails
 * with LeaseLost where it is not. Thread-safe.
 */
public final class OverlapNotes {

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM overlap WHERE rule = ANY($1) AND found <> '{}')";

  private final TenantLeases leases;

  /** Leased by this instance. */
  public OverlapNotes(TenantLeases leases) {
    this.leases = leases;
  }

  /**
   * It was looked at.
   *
   * @param beside by the ids of all rules that are on
   */
  public Future<Void> found(
      String tenant, Lease lease, Map<String, List<Overlap>> beside, Instant now) {
    return leases.goingOn(tenant, lease, sql -> OverlapRows.found(sql, beside, now));
  }

  /**
   * It could not be looked at; what was found before holds.
   *
   * @param why without personal data
   */
  public Future<Void> missed(String tenant, Lease lease, String why, Instant now) {
    return leases.goingOn(tenant, lease, sql -> OverlapRows.missed(sql, why, now));
  }

  /**
   * The library has no module to ask. Where something was found before, it could not be looked at,
   * and that holds; else there is nothing.
   *
   * @param rules ids of all that are on
   * @param why without personal data
   */
  public Future<Void> absent(
      String tenant, Lease lease, Set<String> rules, String why, Instant now) {
    return leases.goingOn(
        tenant,
        lease,
        sql ->
            isKnown(sql, rules)
                .compose(
                    known ->
                        known
                            ? OverlapRows.missed(sql, why, now)
                            : OverlapRows.found(sql, Map.of(), now)));
  }

  private static Future<Boolean> isKnown(SqlConnection sql, Set<String> rules) {
    return sql.preparedQuery(KNOWN)
        .execute(Tuple.tuple().addArrayOfString(rules.toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
