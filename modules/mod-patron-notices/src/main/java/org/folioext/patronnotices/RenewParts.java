package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.flag.FlagTeller;
import org.folioext.patronnotices.app.renew.PolicyNotices;
import org.folioext.patronnotices.app.renew.RenewPhase;
import org.folioext.patronnotices.app.renew.RenewPlanner;
import org.folioext.patronnotices.app.renew.RenewalCall;
import org.folioext.patronnotices.app.renew.RenewalDesk;
import org.folioext.patronnotices.app.renew.RenewalJob;
import org.folioext.patronnotices.app.renew.RenewalWork;
import org.folioext.patronnotices.app.renew.Renewed;
import org.folioext.patronnotices.app.renew.SameInstallation;
import org.folioext.patronnotices.app.renew.Timings;
import org.folioext.patronnotices.app.run.NightPhase;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.http.RenewalOperations;
import org.folioext.patronnotices.remote.RenewalClient;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;
import org.folioext.patronnotices.storage.renewal.RenewalEnds;
import org.folioext.patronnotices.storage.renewal.RenewalFlagBox;
import org.folioext.patronnotices.storage.renewal.RenewalGuard;
import org.folioext.patronnotices.storage.renewal.RenewalNews;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;

/** The parts of one instance that renew loans, put together. Thread-safe. */
final class RenewParts {

  private static final int SLOTS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Database database;
  private final ChoiceStore choices;
  private final Gateways gateways;
  private final SameInstallation here;
  private final RenewalWork work;
  private final Worker worker;
  private final JobTokens tokens = new JobTokens();
  private final Clock clock;

  /** Puts them together. */
  RenewParts(
      Vertx vertx, Database database, ChoiceStore choices, SendingDesk sending, Clock clock) {
    this.database = database;
    this.choices = choices;
    this.clock = clock;
    this.here = headers -> sending.read(headers).map(now -> now.standing() == Standing.CONFIRMED);
    Timings timings = Timings.USUAL;
    ClientOptions options =
        ClientOptions.of(vertx, clock).within(timings.call()).showing(RenewalClient.SHOWN);
    this.gateways = new Gateways(vertx, FolioClient.of(vertx, options));
    RenewalCalls calls = new RenewalCalls(database, UUID.randomUUID().toString(), timings.lease());
    RenewalCall call = new RenewalCall(calls, new RenewalEnds(database), System::nanoTime, timings);
    this.work =
        new RenewalWork(
            vertx,
            new RenewalSwitches(database),
            calls,
            call,
            new FlagTeller(new RenewalFlagBox(database)),
            here,
            gateways,
            timings);
    RenewalJob job = new RenewalJob(choices, calls, work, gateways, tokens, clock);
    this.worker = new Worker(vertx, "renewals", SLOTS, PATIENCE, job::workOnce);
  }

  /** What happened to patrons by it. */
  static Known.HappenedTo happened(Database database) {
    return new Renewed(new RenewalNews(database));
  }

  /** What persons excluded from it. */
  static Known.LeftOut leftOut(Database database) {
    Exclusions exclusions = new Exclusions(database);
    return tenant -> exclusions.any(tenant, Kind.ITEM_TYPE);
  }

  /**
   * The part of a night.
   *
   * @param leases of runs
   */
  NightPhase phase(RunSources sources, TenantLeases leases) {
    RenewPlanner planner =
        new RenewPlanner(
            new Renewals(database),
            new RenewalSwitches(database),
            new Exclusions(database),
            here,
            new PolicyNotices(),
            UUID::randomUUID,
            clock);
    return new RenewPhase(choices, sources, planner, work, leases, gateways, clock);
  }

  /** What answers the operations on renewals. */
  RenewalOperations operations() {
    return new RenewalOperations(
        new RenewalDesk(
            new Renewals(database),
            new RenewalSwitches(database),
            new Exclusions(database),
            new RenewalGuard(database),
            clock));
  }

  /** Goes on with what is left, under the headers of the timer. */
  void goOn(OkapiHeaders headers) {
    tokens.put(headers);
    worker.kick(headers.tenant());
  }

  /** Stops after the next round of calls. */
  Future<Void> drain() {
    return worker.drain();
  }
}
