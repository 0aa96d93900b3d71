package org.folioext.patronflags;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.NightWatch;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.app.scan.ScanPhases;
import org.folioext.patronflags.app.scan.ScanService;
import org.folioext.patronflags.app.scan.ScanWork;
import org.folioext.patronflags.domain.scan.ScanListener;
import org.folioext.patronflags.storage.RulesSeen;
import org.folioext.patronflags.storage.scan.FinishedNights;
import org.folioext.patronflags.storage.scan.ScanJobs;
import org.folioext.patronflags.storage.scan.ScanPatrons;
import org.folioext.patronflags.storage.scan.Scans;

/** The parts of one instance that have to do with scans, put together. Thread-safe. */
final class ScanParts {

  /**
   * How scans are worked on.
   *
   * @param lease how long an instance may be silent before another goes on
   * @param slots tenants that this instance scans at the same time
   * @param patience how long a batch may take when the instance stops
   * @param pageSize users read at once, 1 to 1000
   * @param answer how long another module may take to answer one call
   */
  record Options(Duration lease, int slots, Duration patience, int pageSize, Duration answer) {
    /** For production. */
    static final Options USUAL =
        new Options(
            Duration.ofSeconds(120), 2, Duration.ofSeconds(20), 500, Duration.ofSeconds(10));
  }

  /** How often a lease is extended before it would be over. */
  private static final int BEATS = 3;

  private final Worker worker;
  private final ScanService service;

  ScanParts(
      Vertx vertx,
      Database database,
      Bases bases,
      Seal seal,
      MeterRegistry registry,
      Clock clock,
      Options options) {
    NightWatch watch = new NightWatch(new FinishedNights(database)::last, clock);
    ScanListener listener = new ScanMetrics(registry, watch);
    JobTokens tokens = new JobTokens();
    String owner = UUID.randomUUID().toString();
    Leases leases = new Leases(ScanJobs.TABLE, ScanJobs.OLDEST, owner, options.lease());
    ScanJobs jobs = new ScanJobs(database, leases, listener);
    ScanPhases phases =
        new ScanPhases(
            jobs,
            new ScanPatrons(database),
            new RulesSeen(database),
            bases,
            seal,
            options.pageSize(),
            options.lease().dividedBy(BEATS),
            UUID::randomUUID,
            clock);
    var threads =
        vertx.createSharedWorkerExecutor("patron-flags-scans", options.slots(), 1, TimeUnit.DAYS);
    ScanWork work = new ScanWork(jobs, phases, tokens, threads, clock);
    this.worker = new Worker(vertx, "scans", options.slots(), options.patience(), work::workOnce);
    this.service =
        new ScanService(
            new Scans(database, listener),
            watch,
            bases,
            tokens,
            worker::kick,
            UUID::randomUUID,
            clock);
  }

  /** What people and the timer ask of scans. */
  ScanService service() {
    return service;
  }

  /** Stops after the next batch of each scan, and gives the scans back. */
  Future<Void> drain() {
    return worker.drain();
  }
}
