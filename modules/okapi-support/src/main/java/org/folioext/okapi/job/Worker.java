package org.folioext.okapi.job;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.log.LogContext;
import org.folioext.okapi.log.LogIds;
import org.folioext.okapi.pg.Database;

/**
 * Runs the jobs of tenants in this instance: one job of a tenant at a time, of so many tenants at a
 * time, and tenants take turns. Which jobs there are is known to the database alone; what is kept
 * here is only who is to be looked at. It is kicked when a job was made, and by the timer, which
 * finds what other instances left behind.
 *
 * <p>May be used by any thread; all work starts on one Vert.x context.
 */
public final class Worker {
  private static final Logger LOG = LogManager.getLogger();

  private final Vertx vertx;
  private final String name;
  private final Context context;
  private final int slots;
  private final Duration patience;
  private final Work work;
  private final AtomicBoolean draining = new AtomicBoolean();

  // These two are touched on the context only.
  private final Map<String, Promise<Void>> waiting = new LinkedHashMap<>();
  private final Map<String, Promise<Void>> running = new LinkedHashMap<>();

  /** What a worker does for a tenant. */
  @FunctionalInterface
  public interface Work {
    /**
     * Claims and does one job.
     *
     * @param stopping asked between batches; once true, a long job releases its lease
     * @return whether to look for another
     */
    Future<Boolean> once(String tenant, BooleanSupplier stopping);
  }

  /**
   * A worker.
   *
   * @param vertx where the work runs
   * @param name of the work, which the log tells of each line
   * @param slots how many tenants are worked for at the same time, 1 or more
   * @param patience how long {@link #drain} waits; what still runs then is left to its lease
   */
  public Worker(Vertx vertx, String name, int slots, Duration patience, Work work) {
    if (slots < 1) {
      throw new IllegalArgumentException("slots must be 1 or more, not " + slots);
    }
    this.vertx = vertx;
    this.name = name;
    this.context = vertx.getOrCreateContext();
    this.slots = slots;
    this.patience = patience;
    this.work = work;
  }

  /**
   * Works for the tenant until it has no job left. Kicked again meanwhile, it looks once more.
   *
   * @return done when no job is left or the worker is drained; fails with what the work failed
   *     with, which was logged. A caller need not wait for it.
   */
  public Future<Void> kick(String tenant) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(go -> enqueue(tenant, done));
    return done.future();
  }

  /** Whether drain was called: a long job then stops at its next batch and releases its lease. */
  public boolean draining() {
    return draining.get();
  }

  /**
   * Takes no more work, and waits for what runs.
   *
   * @return done when nothing runs or patience is over; it never fails because of a job
   */
  public Future<Void> drain() {
    draining.set(true);
    Promise<Void> idle = Promise.promise();
    context.runOnContext(go -> whenIdle().onComplete(idle));
    return idle.future()
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .recover(
            e -> {
              if (e instanceof TimeoutException) {
                LOG.warn("Jobs still run after {}; their leases will run out", patience);
                return Future.succeededFuture();
              }
              return Future.failedFuture(e);
            });
  }

  private Future<Void> whenIdle() {
    waiting.values().forEach(Promise::complete);
    waiting.clear();
    List<Future<Void>> ends = running.values().stream().map(Promise::future).toList();
    return Future.join(ends).transform(all -> Future.succeededFuture());
  }

  private void enqueue(String tenant, Promise<Void> done) {
    if (draining.get()) {
      done.complete();
      return;
    }
    Promise<Void> first = waiting.putIfAbsent(tenant, done);
    if (first != null) {
      first.future().onComplete(done);
    }
    fillSlots();
  }

  private void fillSlots() {
    List<String> next =
        waiting.keySet().stream()
            .filter(tenant -> !running.containsKey(tenant))
            .limit(Math.max(0, slots - running.size()))
            .toList();
    for (String tenant : next) {
      running.put(tenant, waiting.remove(tenant));
    }
    next.forEach(this::work);
  }

  private void work(String tenant) {
    Future.succeededFuture(tenant)
        .compose(go -> within(tenant, () -> work.once(tenant, this::draining)))
        .transform(end -> told(tenant, end))
        .onComplete((found, failure) -> context.runOnContext(go -> ended(tenant, found, failure)));
  }

  /** Logs a failure under the tenant's name; the end of the work stays as it is. */
  private Future<Boolean> told(String tenant, AsyncResult<Boolean> end) {
    if (end.succeeded()) {
      return Future.succeededFuture(end.result());
    }
    return within(
        tenant,
        () -> {
          tell(tenant, end.cause());
          return Future.failedFuture(end.cause());
        });
  }

  private Future<Boolean> within(String tenant, Supplier<Future<Boolean>> said) {
    return LogContext.within(vertx, LogIds.of(name, Optional.of(tenant), Optional.empty()), said);
  }

  private static void tell(String tenant, Throwable failure) {
    if (failure instanceof LeaseLost) {
      LOG.info("{} (tenant {})", failure.getMessage(), tenant);
    } else if (failure instanceof Failure told) {
      LOG.warn("No jobs of tenant {} now: {}", tenant, told.code());
    } else if (Database.isNotThere(failure)) {
      LOG.warn("Tenant {} was purged during a job: {}", tenant, failure.getMessage());
    } else {
      LOG.error("A job of tenant {} failed", tenant, failure);
    }
  }

  private void ended(String tenant, Boolean found, Throwable failure) {
    Promise<Void> done = running.remove(tenant);
    if (failure instanceof LeaseLost) {
      enqueue(tenant, done);
    } else if (failure != null) {
      done.fail(failure);
    } else if (found) {
      enqueue(tenant, done);
    } else {
      done.complete();
    }
    if (!draining.get()) {
      fillSlots();
    }
  }
}
