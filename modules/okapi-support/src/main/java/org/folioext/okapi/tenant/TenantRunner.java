package org.folioext.okapi.tenant;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;

/** Does jobs behind the gateway's back, and keeps their leases meanwhile. */
final class TenantRunner {
  private static final Logger LOG = LogManager.getLogger();
  private static final int EXTENSIONS_PER_LEASE = 3;

  private final Vertx vertx;
  private final TenantWork work;
  private final TenantJobs jobs;
  private final Duration lease;
  private final Set<Future<Void>> running = ConcurrentHashMap.newKeySet();

  TenantRunner(Vertx vertx, TenantWork work, TenantJobs jobs, Duration lease) {
    this.vertx = vertx;
    this.work = work;
    this.jobs = jobs;
    this.lease = lease;
  }

  /** Does the job; what goes wrong is in the job, and in the log. Nobody needs to wait for it. */
  void run(TenantJob job, TenantAttributes attributes) {
    Future<Void> end = begin(job, attributes);
    running.add(end);
    end.onComplete(ended -> running.remove(end));
  }

  /** Waits for the jobs that run; done when there is none, or patience is over. */
  Future<Void> drain(Duration patience) {
    return Future.join(List.copyOf(running))
        .<Void>transform(ended -> Future.succeededFuture())
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(
            late -> LOG.warn("Tenant jobs still run after {}; their leases will run out", patience))
        .otherwiseEmpty();
  }

  private Future<Void> begin(TenantJob job, TenantAttributes attributes) {
    long extending =
        vertx.setPeriodic(lease.toMillis() / EXTENSIONS_PER_LEASE, tick -> extend(job));
    return Future.succeededFuture(job.tenant())
        .compose(tenant -> work.run(tenant, attributes))
        .transform(
            (messages, failure) ->
                failure == null ? done(job, messages) : failed(job, attributes, failure))
        .onComplete(
            (counted, failure) -> {
              vertx.cancelTimer(extending);
              if (failure != null) {
                LOG.error(
                    "Tenant job {} could not be completed; it will run out", job.id(), failure);
              } else if (!counted) {
                LOG.warn("Tenant job {} had been given up or deleted before it was done", job.id());
              }
            })
        .mapEmpty();
  }

  private Future<Boolean> done(TenantJob job, List<String> messages) {
    return jobs.complete(job.id(), Optional.empty(), messages);
  }

  /** A Failure is made to be told; anything else is only in the log. */
  private Future<Boolean> failed(TenantJob job, TenantAttributes attributes, Throwable failure) {
    LOG.error("Tenant job {} failed: tenant {}", job.id(), job.tenant(), failure);
    String why =
        failure instanceof Failure known
            ? known.getMessage()
            : "It failed within the module, whose log tells more under job " + job.id() + ".";
    return jobs.complete(job.id(), Optional.of(what(attributes) + ": " + why), List.of());
  }

  private static String what(TenantAttributes attributes) {
    if (attributes.to().isPresent()) {
      return "Enabling " + attributes.to().get();
    }
    return (attributes.purge() ? "Purging " : "Disabling ")
        + attributes.from().orElse("the module");
  }

  private void extend(TenantJob job) {
    jobs.extend(job.id())
        .onFailure(e -> LOG.warn("The lease of tenant job {} was not extended", job.id(), e));
  }
}
