package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.domain.preview.Counted;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.storage.preview.PreviewJobs;
import org.folioext.patronnotices.storage.preview.PreviewJobs.Job;
import org.folioext.patronnotices.storage.preview.Previews;

/**
 * Does previews, on the token of who asked. One that is interrupted begins anew, on the token of
 * the next call: nothing of it counts until it is whole. Thread-safe.
 */
public final class PreviewWork {

  /** How long previews are kept. */
  static final Duration KEPT = Duration.ofDays(7);

  /** How often a preview may begin before it is given up. */
  static final int MOST_BEGINNINGS = 5;

  private static final int CALLS_PER_SECOND = 100;
  private static final int UNAUTHORIZED = 401;

  private final Previews previews;
  private final PreviewJobs jobs;
  private final Trials trials;
  private final Cases cases;
  private final Looks looks;
  private final Gateways gateways;
  private final JobTokens tokens;
  private final Clock clock;

  /** Work on previews, of patrons as gateways show them. */
  public PreviewWork(
      Previews previews,
      PreviewJobs jobs,
      Trials trials,
      Cases cases,
      Looks looks,
      Gateways gateways,
      JobTokens tokens,
      Clock clock) {
    this.previews = previews;
    this.jobs = jobs;
    this.trials = trials;
    this.cases = cases;
    this.looks = looks;
    this.gateways = gateways;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The instance stops; the preview is given back. */
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("stopping", null, false, false);
    }
  }

  /**
   * Takes old previews away, claims one of the tenant, and does it.
   *
   * @param stopping asked between batches; once true, the preview is given back
   * @return whether to look for another; fails where PostgreSQL does
   */
  public Future<Boolean> once(String tenant, BooleanSupplier stopping) {
    Optional<JobTokens.Held> token = tokens.of(tenant);
    if (token.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return previews
        .removeOld(tenant, clock.instant().minus(KEPT))
        .compose(removed -> jobs.claim(tenant, clock.instant()))
        .compose(job -> job.isEmpty() ? idle(token.get()) : once(token.get(), job.get(), stopping));
  }

  private Future<Boolean> idle(JobTokens.Held token) {
    tokens.drop(token);
    return Future.succeededFuture(false);
  }

  private Future<Boolean> once(JobTokens.Held token, Job job, BooleanSupplier stopping) {
    if (job.lease().fence() > MOST_BEGINNINGS) {
      return give(token, job, "It was begun too often without an end, and is given up.");
    }
    return trials
        .of(token.headers(), job.preview().wanted())
        .compose(trial -> work(token.headers(), job, trial, stopping))
        .map(true)
        .recover(failure -> ended(token, job, failure));
  }

  private Future<Void> work(OkapiHeaders headers, Job job, Trial trial, BooleanSupplier stopping) {
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    Look look = looks.of(trial, gateway);
    return jobs.begin(headers.tenant(), job.lease(), trial.rules())
        .compose(
            begun ->
                each(
                    trial,
                    gateway,
                    job.preview().wanted(),
                    batch ->
                        stopping.getAsBoolean()
                            ? Future.failedFuture(new Interrupted())
                            : look.at(batch.cases())
                                .compose(found -> save(headers, job, found, gateway))))
        .compose(done -> jobs.end(headers.tenant(), job.lease(), look.folio(), clock.instant()));
  }

  private Future<Void> each(
      Trial trial, Gateway gateway, Wanted wanted, Function<Batch, Future<Void>> then) {
    if (wanted.patrons().isEmpty()) {
      return cases.each(trial.plan(), gateway, trial.span(), Optional.empty(), then);
    }
    List<UUID> ids = new ArrayList<>(wanted.patrons());
    Future<Void> done = Future.succeededFuture();
    for (int from = 0; from < ids.size(); from += Cases.MOST) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + Cases.MOST));
      done = done.compose(before -> cases.of(trial.plan(), gateway, some)).compose(then);
    }
    return done;
  }

  private Future<Void> save(OkapiHeaders headers, Job job, Look.Found found, Gateway gateway) {
    return jobs.save(
        headers.tenant(),
        job.lease(),
        new PreviewJobs.Batch(Counted.of(found.decisions()), found.rows(), gateway.newCalls()));
  }

  private Future<Boolean> ended(JobTokens.Held token, Job job, Throwable failure) {
    if (failure instanceof LeaseLost) {
      return Future.succeededFuture(true);
    }
    if (failure instanceof CallFailed call && call.status().orElse(0) == UNAUTHORIZED) {
      tokens.drop(token);
      return back(token, job);
    }
    if (Unread.is(failure)) {
      return give(token, job, failure.getMessage());
    }
    if (failure instanceof Failure told && told.kind() == FailureKind.UNPROCESSABLE) {
      return give(token, job, told.getMessage());
    }
    return back(token, job)
        .compose(
            given ->
                failure instanceof Interrupted
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure));
  }

  /** Messages of these failures hold no personal data. */
  private Future<Boolean> give(JobTokens.Held token, Job job, String why) {
    return jobs.fail(token.headers().tenant(), job.lease(), why, clock.instant()).map(true);
  }

  private Future<Boolean> back(JobTokens.Held token, Job job) {
    return jobs.release(token.headers().tenant(), job.lease()).map(false);
  }
}
