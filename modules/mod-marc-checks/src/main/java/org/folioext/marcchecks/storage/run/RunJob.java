package org.folioext.marcchecks.storage.run;

import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.job.Lease;

/**
 * A run that this instance works on.
 *
 * @param run as it was when the lease was claimed
 * @param claims how often it was claimed since a batch of it was last saved, this time included
 */
public record RunJob(Lease lease, Run run, long claims) {}
