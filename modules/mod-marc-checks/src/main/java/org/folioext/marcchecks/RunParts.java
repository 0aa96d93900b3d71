package org.folioext.marcchecks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.folioext.marcchecks.app.run.Alarm;
import org.folioext.marcchecks.app.run.RecordLookup;
import org.folioext.marcchecks.app.run.RecordsFile;
import org.folioext.marcchecks.app.run.RunChoices;
import org.folioext.marcchecks.app.run.RunCleaning;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.app.run.RunWork;
import org.folioext.marcchecks.app.run.SampleFile;
import org.folioext.marcchecks.app.run.Uploading;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.Texts;
import org.folioext.marcchecks.domain.run.BatchLimits;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunListener;
import org.folioext.marcchecks.http.run.FindingTexts;
import org.folioext.marcchecks.http.run.RecordsFileRoute;
import org.folioext.marcchecks.http.run.ReportRoute;
import org.folioext.marcchecks.http.run.RunOperations;
import org.folioext.marcchecks.http.run.UploadRoute;
import org.folioext.marcchecks.storage.ProfileStore;
import org.folioext.marcchecks.storage.SettingsStore;
import org.folioext.marcchecks.storage.run.Findings;
import org.folioext.marcchecks.storage.run.OldRuns;
import org.folioext.marcchecks.storage.run.RunJobs;
import org.folioext.marcchecks.storage.run.Runs;
import org.folioext.marcchecks.storage.run.Uploads;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;

/** The parts of one instance that have to do with runs, put together. Thread-safe. */
public final class RunParts {
  /**
   * How runs are worked on.
   *
   * @param lease how long an instance may be silent before another goes on
   * @param slots tenants that this instance works for at the same time
   * @param patience how long a batch may take when the instance stops
   * @param downloads threads that make pieces of files, and as many that look up single records
   * @param silence how long nothing may come of an upload, and nothing be taken of a download
   */
  public record Options(
      Duration lease,
      int slots,
      Duration patience,
      int downloads,
      BatchLimits limits,
      Duration silence) {
    /** For production. */
    public static final Options USUAL =
        new Options(
            Duration.ofSeconds(60),
            2,
            Duration.ofSeconds(20),
            8,
            BatchLimits.USUAL,
            Duration.ofSeconds(60));
  }

  /** A lease is extended so many times before it would end. */
  private static final int SIGNS_OF_LIFE = 12;

  private final RunListener listener;
  private final Worker worker;
  private final Uploading uploading;
  private final RunCleaning cleaning;
  private final RunOperations operations;
  private final List<Routes> routes;
  private final SampleFile sample;

  /** Puts them together. */
  public RunParts(
      Vertx vertx,
      Database database,
      RuleBook rules,
      Texts texts,
      RunListener listener,
      Clock clock,
      Options options) {
    this.listener = listener;
    Uploads uploads = new Uploads(database);
    Runs runs = new Runs(database);
    Findings findings = new Findings(database);
    RunChoices choices = new RunChoices(new SettingsStore(database), new ProfileStore(database));
    RunService service = new RunService(runs, findings, listener, clock);
    FindingTexts told = new FindingTexts(rules, texts);
    WorkerExecutor files = threads(vertx, "marc-checks-files", options.downloads());
    WorkerExecutor lookups = threads(vertx, "marc-checks-lookups", options.downloads());
    this.worker = worker(vertx, database, choices, rules, listener, clock, options);
    this.uploading =
        new Uploading(vertx, uploads, runs, choices, clock, Alarm.after(vertx, options.silence()));
    this.cleaning = new RunCleaning(uploads, new OldRuns(database), choices, clock);
    this.operations =
        new RunOperations(
            service, new RecordLookup(uploads, findings, lookups), told, this::timer, clock);
    this.sample = new SampleFile(uploading, runs, this::uploaded);
    this.routes =
        List.of(
            new UploadRoute(uploading, this::uploaded, clock),
            new ReportRoute(service, told, options.silence()),
            new RecordsFileRoute(
                service, new RecordsFile(uploads, findings, files), options.silence()));
  }

  private static Worker worker(
      Vertx vertx,
      Database database,
      RunChoices choices,
      RuleBook rules,
      RunListener listener,
      Clock clock,
      Options options) {
    String owner = UUID.randomUUID().toString();
    Leases leases = new Leases(RunJobs.TABLE, RunJobs.OLDEST, owner, options.lease());
    RunWork work =
        new RunWork(
            vertx,
            new RunJobs(database, leases, listener),
            new Uploads(database),
            choices,
            rules,
            new RunWork.Manner(options.limits(), options.lease().dividedBy(SIGNS_OF_LIFE)),
            threads(vertx, "marc-checks-runs", options.slots()),
            clock);
    return new Worker(vertx, "runs", options.slots(), options.patience(), work::workOnce);
  }

  private static WorkerExecutor threads(Vertx vertx, String name, int count) {
    return vertx.createSharedWorkerExecutor(name, count, 1, TimeUnit.DAYS);
  }

  /** What answers the operations on runs. */
  public RunOperations operations() {
    return operations;
  }

  /** The plain routes of runs. */
  public List<Routes> routes() {
    return routes;
  }

  /** What a tenant gets that asks for sample data. */
  public SampleFile sample() {
    return sample;
  }

  private void uploaded(String tenant, Run run) {
    listener.uploaded(run.bytesTotal());
    worker.kick(tenant);
  }

  /** What the timer does for a tenant: goes on with what others left, takes away what is old. */
  private Future<Void> timer(String tenant) {
    worker.kick(tenant);
    return cleaning.clean(tenant);
  }

  /**
   * Breaks off files that are still being received; completes when nothing is left of them.
   *
   * @param patience for taking it away
   */
  public Future<Void> breakOffUploads(Duration patience) {
    return uploading.drain(patience);
  }

  /** Stops after the next batch of each run, and gives the runs back. */
  public Future<Void> drain() {
    return worker.drain();
  }
}
