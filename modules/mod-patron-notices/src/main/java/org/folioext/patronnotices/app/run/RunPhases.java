package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.Lease;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.job.Waiting;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.RunJob;
import org.folioext.patronnotices.storage.ledger.RunJobs;

/** What is done in a run, phase by phase, to its end. Thread-safe. */
public final class RunPhases {

  private static final Logger LOG = LogManager.getLogger(RunPhases.class);
  private static final String FAULT = "A fault of this module; its log tells more.";

  private static final int UNAUTHORIZED = 401;

  private final RunJobs jobs;
  private final ChoiceStore choices;
  private final RunSources.Preparing preparing;
  private final List<NightPhase> phases;
  private final Duration beat;
  private final Clock clock;

  /**
   * Phases of runs.
   *
   * @param phases in their order, at least one
   * @param beat how often an instance says that it goes on: more often than its lease lasts
   */
  public RunPhases(
      RunJobs jobs,
      ChoiceStore choices,
      RunSources.Preparing preparing,
      List<NightPhase> phases,
      Duration beat,
      Clock clock) {
    this.jobs = jobs;
    this.choices = choices;
    this.preparing = preparing;
    this.phases = List.copyOf(phases);
    this.beat = beat;
    this.clock = clock;
  }

  /** What a run begins with. */
  public String first() {
    return phases.get(0).id();
  }

  /**
   * Works from where the run is, on the thread that calls.
   *
   * @return false where it was asked to stop before its end
   * @throws RuntimeException what a phase failed with
   */
  boolean work(OkapiHeaders headers, RunJob job, BooleanSupplier stopping) {
    String tenant = headers.tenant();
    Lease lease = job.lease();
    Run run = job.run();
    NoticePlan plan =
        on(
            tenant,
            lease,
            choices.present(tenant).compose(present -> preparing.of(headers, present)));
    for (int i = place(run.phase()); i < phases.size(); i++) {
      NightPhase phase = phases.get(i);
      if (!phase.id().equals(run.phase())) {
        Waiting.on(jobs.phase(tenant, lease, phase.id()));
        run = run.in(phase.id());
      }
      NightShift shift = new NightShift(headers, run, lease, plan, stopping);
      try {
        if (!on(tenant, lease, phase.work(shift))) {
          return false;
        }
      } catch (RuntimeException e) {
        run = without(shift, phase, e);
      }
    }
    Waiting.on(jobs.finish(tenant, lease, run, perRun(tenant, lease), clock.instant()));
    return true;
  }

  /**
   * The run, without the renewals that failed. A late run, which is there for them, waits instead;
   * so does every run whose token is refused, since nothing else would be read with it either.
   */
  private Run without(NightShift shift, NightPhase phase, RuntimeException e) {
    if (!phase.renews()
        || shift.run().kind() == RunKind.LATE
        || e instanceof LeaseLost
        || isUnauthorized(e)) {
      throw e;
    }
    String why = told(e);
    if (why.equals(FAULT)) {
      LOG.error("Run {}: goes on without its renewals", shift.run().id(), e);
    } else {
      LOG.warn("Run {}: goes on without its renewals; {}", shift.run().id(), why);
    }
    Waiting.on(jobs.withoutRenewals(shift.tenant(), shift.lease(), why));
    return shift.run().withoutRenewals(why);
  }

  private static boolean isUnauthorized(RuntimeException e) {
    return e instanceof CallFailed failed && failed.status().orElse(0) == UNAUTHORIZED;
  }

  /** Messages of these failures hold no personal data; of others nobody knows. */
  private static String told(RuntimeException e) {
    return e instanceof CallFailed || e instanceof NotSeen || e instanceof Failure
        ? e.getMessage()
        : FAULT;
  }

  private int perRun(String tenant, Lease lease) {
    return on(tenant, lease, choices.present(tenant))
        .settings()
        .settings()
        .sending()
        .caution()
        .perRun();
  }

  /** A phase that this version does not know any more is begun anew with the first. */
  private int place(String id) {
    for (int i = 0; i < phases.size(); i++) {
      if (phases.get(i).id().equals(id)) {
        return i;
      }
    }
    return 0;
  }

  private <T> T on(String tenant, Lease lease, Future<T> work) {
    return Waiting.on(work, beat, () -> Waiting.on(jobs.extend(tenant, lease)));
  }

  /** Gives up a run that cannot come to its end. */
  void fail(String tenant, RunJob job, String reason) {
    Waiting.on(jobs.fail(tenant, job.lease(), reason, clock.instant()));
  }
}
