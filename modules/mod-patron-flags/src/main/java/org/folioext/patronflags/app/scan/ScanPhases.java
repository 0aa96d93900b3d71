package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.Waiting;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.domain.flag.Storm;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.scan.Gathering;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.storage.RulesSeen;
import org.folioext.patronflags.storage.scan.ScanEnd;
import org.folioext.patronflags.storage.scan.ScanJob;
import org.folioext.patronflags.storage.scan.ScanJobs;
import org.folioext.patronflags.storage.scan.ScanPatrons;

/** Takes a scan through its phases. Thread-safe. */
public final class ScanPhases {

  /**
   * A scan that finds more gone than this part of all patrons, and more than a few, takes nobody
   * away, whoever asked for it: more likely mod-users lost them than the library.
   */
  private static final int GONE_PART = 10;

  private static final long GONE_FEW = 50;

  /** Its business may be gone without a trace that FOLIO would tell. */
  private static final Set<String> LOOKED_AT_NIGHTLY = Set.of("expired-with-open-business");

  private final ScanJobs jobs;
  private final ScanPatrons listed;
  private final RulesSeen rules;
  private final Bases bases;
  private final Seal seal;
  private final int pageSize;
  private final Duration beat;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Phases of scans.
   *
   * @param pageSize users read at once, 1 to 1000
   * @param beat how often an instance that waits for other modules says that it goes on: more often
   *     than its lease lasts
   * @param ids of new flags
   */
  public ScanPhases(
      ScanJobs jobs,
      ScanPatrons listed,
      RulesSeen rules,
      Bases bases,
      Seal seal,
      int pageSize,
      Duration beat,
      Supplier<UUID> ids,
      Clock clock) {
    this.jobs = jobs;
    this.listed = listed;
    this.rules = rules;
    this.bases = bases;
    this.seal = seal;
    this.pageSize = pageSize;
    this.beat = beat;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Works from where the scan is, on the thread that calls.
   *
   * @return false where it was asked to stop before its end
   * @throws RuntimeException what reading or saving failed with
   */
  boolean work(OkapiHeaders headers, ScanJob job, BooleanSupplier stopping) {
    String tenant = headers.tenant();
    Holding holding = new Holding(tenant, job.lease(), jobs, beat);
    Gateway gateway = Waiting.on(bases.gateway(headers));
    ScanFrame frame = holding.on(frame(tenant, gateway));
    Decisions decisions = new Decisions(frame.at(), frame.at().settings(), frame.baseline(), ids);
    Readers readers = new Readers(tenant, job.scan(), listed, gateway, frame, pageSize, clock);
    Optional<UUID> cursor = job.scan().cursor();
    Phase phase = job.scan().phase();
    while (true) {
      Phase next = phase.next(job.scan().whole());
      if (phase == Phase.GATHER) {
        Waiting.on(jobs.gather(tenant, job, gathering(job.scan(), frame), next));
      } else {
        OneScan scan = new OneScan(tenant, job, jobs, holding, frame, decisions, seal, gateway);
        if (!scan.work(readers.of(phase), phase, cursor, next, stopping)) {
          return false;
        }
      }
      if (next == phase) {
        break;
      }
      phase = next;
      cursor = Optional.empty();
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, frame.at().zone());
    Waiting.on(jobs.wake(tenant, job.lease(), today, now));
    Waiting.on(jobs.end(tenant, job.lease(), finished(frame)));
    return true;
  }

  private Future<ScanFrame> frame(String tenant, Gateway gateway) {
    return bases
        .of(tenant, gateway)
        .compose(
            basis ->
                Bases.circumstances(basis, gateway, clock.instant())
                    .compose(at -> rules.all(tenant).map(seen -> ScanFrame.of(basis, at, seen))));
  }

  private static Gathering gathering(Scan scan, ScanFrame frame) {
    Circumstances at = frame.at();
    Instant since = scan.since().orElse(at.now());
    int days = at.settings().expiringDays();
    return Gathering.of(since, at.now(), at.today(), days, LOOKED_AT_NIGHTLY);
  }

  private ScanEnd finished(ScanFrame frame) {
    FlagSettings settings = frame.at().settings();
    return new ScanEnd(
        JobState.FINISHED,
        Optional.empty(),
        most(settings),
        (gone, known) -> gone <= Math.max(GONE_FEW, known / GONE_PART),
        frame.versions(),
        frame.judgedBy(),
        clock.instant());
  }

  /** How many new flags a scan may bring, by those of the nights before. */
  static ToLongFunction<List<Integer>> most(FlagSettings settings) {
    return nights -> Storm.most(nights, settings.stormFactor(), settings.stormLeast());
  }

  /** Ends a scan that cannot come to its end; throws what PostgreSQL failed with. */
  void fail(String tenant, ScanJob job, String reason) {
    FlagSettings settings = Waiting.on(bases.settings(tenant));
    ScanEnd end =
        new ScanEnd(
            JobState.FAILED,
            Optional.of(reason),
            most(settings),
            (gone, known) -> false,
            Map.of(),
            "",
            clock.instant());
    Waiting.on(jobs.end(tenant, job.lease(), end));
  }
}
