package org.folioext.patronflags.storage.scan;

import org.folioext.okapi.job.Lease;
import org.folioext.patronflags.domain.scan.Scan;

/**
 * A scan that this instance works on.
 *
 * @param scan as it was when the lease was claimed
 * @param claims how often it was claimed since a batch of it was last saved, this time included
 */
public record ScanJob(Lease lease, Scan scan, long claims) {}
