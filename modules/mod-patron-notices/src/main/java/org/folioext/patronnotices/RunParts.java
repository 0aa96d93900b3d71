package org.folioext.patronnotices;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.FolioCheck;
import org.folioext.patronnotices.app.RuleShelf;
import org.folioext.patronnotices.app.run.Heartbeat;
import org.folioext.patronnotices.app.run.HeldDesk;
import org.folioext.patronnotices.app.run.LibraryZone;
import org.folioext.patronnotices.app.run.NightBell;
import org.folioext.patronnotices.app.run.NightPhase;
import org.folioext.patronnotices.app.run.OverlapPhase;
import org.folioext.patronnotices.app.run.PlanPhase;
import org.folioext.patronnotices.app.run.RenewalsToCome;
import org.folioext.patronnotices.app.run.RunDesk;
import org.folioext.patronnotices.app.run.RunPhases;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.app.run.RunWork;
import org.folioext.patronnotices.app.run.StatusDesk;
import org.folioext.patronnotices.app.run.TimerDesk;
import org.folioext.patronnotices.app.run.Watch;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.http.RunOperations;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Backlog;
import org.folioext.patronnotices.storage.ledger.CauseBook;
import org.folioext.patronnotices.storage.ledger.HeldDecisions;
import org.folioext.patronnotices.storage.ledger.HeldRules;
import org.folioext.patronnotices.storage.ledger.OverlapNotes;
import org.folioext.patronnotices.storage.ledger.Overlapping;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.folioext.patronnotices.storage.ledger.RunJobs;
import org.folioext.patronnotices.storage.ledger.Runs;
import org.folioext.patronnotices.storage.ledger.Sweep;
import org.folioext.patronnotices.storage.people.AddressFlags;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;

/** The parts of one instance that have to do with runs, put together. Thread-safe. */
final class RunParts {

  /**
   * How runs are worked on.
   *
   * @param lease how long an instance may be silent before another goes on
   * @param slots tenants that this instance plans for at the same time
   * @param patience how long a batch may take when the instance stops
   */
  record Options(Duration lease, int slots, Duration patience) {
    /** For production. */
    static final Options USUAL = new Options(Duration.ofSeconds(120), 2, Duration.ofSeconds(20));
  }

  /** How often a lease is extended before it would be over. */
  private static final int BEATS = 3;

  /** How the threads are called that wait for what runs do. */
  static final String THREADS = "patron-notices-runs";

  private final Worker worker;
  private final Watch watch;
  private final RunOperations operations;
  private final StatusDesk status;

  /**
   * Puts them together.
   *
   * @param before phases that come before anything is planned, made with leases of runs
   * @param sending has what is pending sent: when the timer rings, and when a run is through
   * @param others have the other jobs of a tenant worked on when the timer rings
   */
  RunParts(
      Vertx vertx,
      Database database,
      ChoiceStore choices,
      RuleShelf shelf,
      Gateways gateways,
      FolioCheck folio,
      RunSources sources,
      SendingDesk installation,
      Function<TenantLeases, List<NightPhase>> before,
      Consumer<OkapiHeaders> sending,
      List<Consumer<OkapiHeaders>> others,
      MeterRegistry registry,
      Clock clock,
      Options options) {
    String owner = UUID.randomUUID().toString();
    Leases leases = new Leases(RunJobs.TABLE, RunJobs.OLDEST, owner, options.lease());
    TenantLeases shared = new TenantLeases(database, leases);
    RunJobs jobs = new RunJobs(shared);
    Runs runs = new Runs(database);
    NightPhase plan =
        new PlanPhase(
            sources.everybody(),
            gateways,
            new CauseBook(database),
            jobs,
            new RenewalsToCome(
                new RenewalSwitches(database), new Exclusions(database), new Renewals(database)),
            clock);
    List<NightPhase> night = new ArrayList<>(before.apply(shared));
    night.add(new OverlapPhase(folio, new OverlapNotes(shared), clock));
    night.add(plan);
    RunPhases phases =
        new RunPhases(
            jobs, choices, sources.preparing(), night, options.lease().dividedBy(BEATS), clock);
    LibraryZone zones = new LibraryZone(gateways);
    Pulses pulses = new Pulses(database);
    Overlapping overlaps = new Overlapping(database);
    Heartbeat heartbeat = new Heartbeat(zones, clock);
    this.watch =
        new Watch(
            new Schemas(database)::tenants,
            choices,
            pulses,
            runs,
            overlaps,
            installation,
            heartbeat,
            clock);
    JobTokens tokens = new JobTokens();
    var threads = vertx.createSharedWorkerExecutor(THREADS, options.slots(), 1, TimeUnit.DAYS);
    RunMetrics metrics = new RunMetrics(registry, watch);
    RunWork work = new RunWork(jobs, phases, tokens, threads, metrics, sending, clock);
    this.worker = new Worker(vertx, "runs", options.slots(), options.patience(), work::workOnce);
    Consumer<OkapiHeaders> goOn =
        headers -> {
          tokens.put(headers);
          worker.kick(headers.tenant());
        };
    List<Consumer<OkapiHeaders>> all = new ArrayList<>(List.of(goOn, sending));
    all.addAll(others);
    String first = phases.first();
    this.operations =
        new RunOperations(
            new RunDesk(runs, choices, zones, first, goOn, UUID::randomUUID, clock),
            new HeldDesk(new HeldRules(database), new HeldDecisions(database), clock),
            new TimerDesk(
                new Sweep(database),
                choices,
                zones,
                pulses,
                new NightBell(runs, first, UUID::randomUUID, metrics),
                all,
                clock));
    this.status =
        new StatusDesk(
            choices,
            runs,
            new Backlog(database),
            pulses,
            overlaps,
            heartbeat,
            shelf,
            installation,
            new AddressFlags(database),
            clock);
  }

  /** What answers the operations on runs. */
  RunOperations operations() {
    return operations;
  }

  /** Whether all is as it should be. */
  StatusDesk status() {
    return status;
  }

  /** What may have stopped, of all tenants. */
  Watch watch() {
    return watch;
  }

  /** Stops after the next batch of each run, and gives the runs back. */
  Future<Void> drain() {
    return worker.drain();
  }
}
