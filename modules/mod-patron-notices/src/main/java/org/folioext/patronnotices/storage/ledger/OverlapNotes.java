package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.patronnotices.domain.overlap.Overlap;

/**
 * What runs find FOLIO to tell beside rules, written with the proof that their lease is held; fails
 * with LeaseLost where it is not. Thread-safe.
 */
public final class OverlapNotes {

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
}
