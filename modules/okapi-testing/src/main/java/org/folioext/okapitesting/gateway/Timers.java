package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The timers of the tenants. They run by themselves when that is asked for, the next pause
 * beginning when a call has ended; else by {@link #fire}. Safe for use by several threads.
 */
public final class Timers {
  private static final Logger LOG = System.getLogger(Timers.class.getName());
  private final Vertx vertx;
  private final SystemCalls calls;
  private final boolean running;
  private final Clock clock;
  private final Map<String, List<Long>> started = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();

  Timers(Vertx vertx, SystemCalls calls, boolean running, Clock clock) {
    this.vertx = vertx;
    this.calls = calls;
    this.running = running;
    this.clock = clock;
  }

  /** All timers of a tenant, as its modules' descriptors and later changes say. */
  List<Timer> of(Tenant tenant) {
    List<Timer> timers = new ArrayList<>();
    for (Descriptor module : tenant.enabled()) {
      List<Handler> handlers = module.system("_timer").map(Provided::handlers).orElse(List.of());
      for (int i = 0; i < handlers.size(); i++) {
        String id = module.id().product() + "_" + i;
        Optional<JsonObject> changed = tenant.changedTimer(id);
        JsonObject entry = changed.orElse(handlers.get(i).json());
        timers.add(new Timer(id, module, entry, changed.isPresent()));
      }
    }
    return timers;
  }

  /** One of them; a Refusal 404 in Okapi's words. */
  Timer get(Tenant tenant, String id) {
    return of(tenant).stream()
        .filter(timer -> timer.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, tenant.id() + "_" + id));
  }

  /** Takes a bare routing entry; its delay, unit and schedule replace the timer's, all three. */
  void change(Tenant tenant, String id, JsonObject patch) {
    RoutingRules.check(patch);
    JsonObject entry = get(tenant, id).entry().copy();
    for (String field : List.of("delay", "unit", "schedule")) {
      entry.remove(field);
    }
    tenant.changeTimer(id, entry.mergeIn(patch));
    restart(tenant);
  }

  /** Calls each timer that is not off once, one after the other. */
  public Future<Void> fire(Tenant tenant) {
    Future<Void> done = Future.succeededFuture();
    for (Timer timer : of(tenant)) {
      if (!timer.off()) {
        done = done.compose(before -> call(tenant, timer));
      }
    }
    return done;
  }

  /** Begins anew, after modules or timers of the tenant have changed. */
  synchronized void restart(Tenant tenant) {
    stop(tenant.id());
    if (running) {
      of(tenant).forEach(timer -> next(tenant, timer, rounds.get(tenant.id())));
    }
  }

  private void next(Tenant tenant, Timer timer, int round) {
    timer
        .pause(clock.instant())
        .ifPresent(
            pause ->
                started
                    .computeIfAbsent(tenant.id(), id -> new ArrayList<>())
                    .add(vertx.setTimer(pause.toMillis(), id -> ring(tenant, timer, round, id))));
  }

  private void ring(Tenant tenant, Timer timer, int round, long id) {
    call(tenant, timer)
        .onFailure(e -> LOG.log(Level.WARNING, "timer {0}: {1}", timer.id(), e.getMessage()))
        .onComplete(
            called -> {
              synchronized (this) {
                if (rounds.get(tenant.id()) == round) {
                  started.get(tenant.id()).remove(id);
                  next(tenant, timer, round);
                }
              }
            });
  }

  private Future<Void> call(Tenant tenant, Timer timer) {
    Handler handler = timer.handler();
    HttpMethod method =
        handler.methods().stream().findFirst().map(HttpMethod::valueOf).orElse(HttpMethod.POST);
    SystemCalls.Call call =
        new SystemCalls.Call(
            tenant, timer.module(), handler, method, handler.path(), false, Buffer.buffer());
    return Future.succeededFuture(timer.module())
        .map(module -> calls.instance(module, handler))
        .compose(instance -> calls.make(call, instance))
        .mapEmpty();
  }

  /** Stops those of one tenant. */
  synchronized void stop(String tenant) {
    rounds.merge(tenant, 1, Integer::sum);
    List<Long> ids = started.remove(tenant);
    if (ids != null) {
      ids.forEach(vertx::cancelTimer);
    }
  }

  /** Stops all. */
  public synchronized void stop() {
    List.copyOf(started.keySet()).forEach(this::stop);
  }
}
