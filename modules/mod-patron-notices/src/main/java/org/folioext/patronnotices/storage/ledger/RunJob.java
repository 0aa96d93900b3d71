package org.folioext.patronnotices.storage.ledger;

import org.folioext.okapi.job.Lease;
import org.folioext.patronnotices.domain.ledger.Run;

/**
 * A run that this instance may work on.
 *
 * @param claims how often it was claimed since it last got further, with this claim
 */
public record RunJob(Lease lease, Run run, long claims) {}
