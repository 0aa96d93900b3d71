package org.folioext.marcchecks.storage.run;

import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.job.Lease;

/**
 * A run that this instance works on.
 *
 * @param run as it was when the lease was claimed
 */
public record RunJob(Lease lease, Run run) {}
