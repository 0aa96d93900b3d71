package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Duration;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.Waiting;
import org.folioext.patronflags.storage.scan.ScanJobs;

/**
 * Holds a scan while other modules take their time to answer: each call has a patience of its own,
 * and many slow ones may last longer than a lease.
 *
 * @param beat how often the lease is extended
 */
record Holding(String tenant, Lease lease, ScanJobs jobs, Duration beat) {

  /**
   * What was read, on the thread that calls.
   *
   * @throws RuntimeException what reading failed with, or LeaseLost
   */
  <T> T on(Future<T> reading) {
    return Waiting.on(reading, beat, () -> Waiting.on(jobs.extend(tenant, lease)));
  }
}
