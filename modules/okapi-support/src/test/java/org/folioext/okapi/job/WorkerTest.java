package org.folioext.okapi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.folioext.okapi.log.Lines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();

  /** A job that began, and what ends it. */
  private record Begun(String tenant, Promise<Boolean> end) {}

  private final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void worksUntilNoJobIsLeft() {
    AtomicInteger left = new AtomicInteger(3000);
    await(worker(1, tenant -> Future.succeededFuture(left.decrementAndGet() > 0)).kick("a"));
    assertThat(left).hasValue(0);
  }

  @Test
  void aTenantHasOneJobAtATimeAndIsLookedAtAgainWhenKickedMeanwhile() throws Exception {
    Worker worker = worker(5, this::begin);
    Future<Void> first = worker.kick("a");
    Begun running = next();
    Future<Void> second = worker.kick("a");
    Future<Void> later = worker.kick("b");
    Begun other = next();
    assertThat(other.tenant()).as("a runs already").isEqualTo("b");
    other.end().complete(false);
    await(later);
    running.end().complete(false);
    await(first);
    next().end().complete(false);
    await(second);
  }

  @Test
  void noMoreTenantsThanSlotsAreWorkedForAndTheyTakeTurns() throws Exception {
    Worker worker = worker(2, this::begin);
    List<Future<Void>> kicks = List.of(worker.kick("a"), worker.kick("b"), worker.kick("c"));
    Begun first = next();
    next().end().complete(false);
    Begun third = next();
    assertThat(third.tenant()).isEqualTo("c");
    first.end().complete(true);
    Begun again = next();
    assertThat(again.tenant()).isEqualTo("a");
    again.end().complete(false);
    third.end().complete(false);
    kicks.forEach(kick -> await(kick));
  }

  @Test
  void aTenantWithManyJobsDoesNotKeepOthersWaiting() throws Exception {
    Worker worker = worker(1, this::begin);
    Future<Void> many = worker.kick("many");
    Begun first = next();
    Future<Void> few = worker.kick("few");
    first.end().complete(true);
    Begun second = next();
    assertThat(second.tenant()).isEqualTo("few");
    second.end().complete(false);
    Begun third = next();
    assertThat(third.tenant()).isEqualTo("many");
    third.end().complete(false);
    await(few);
    await(many);
  }

  @Test
  void aJobThatFailsIsToldAndEndsTheTurnOnly() {
    AtomicInteger calls = new AtomicInteger();
    Worker worker =
        worker(
            1,
            tenant -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
              }
              return Future.succeededFuture(false);
            });
    assertThatThrownBy(() -> await(worker.kick("a"))).hasMessage("broken");
    await(worker.kick("a"));
    assertThat(calls).hasValue(2);
  }

  @Test
  void aLostLeaseIsNoFailure() {
    AtomicInteger calls = new AtomicInteger();
    Worker worker =
        worker(
            1,
            tenant ->
                calls.incrementAndGet() == 1
                    ? Future.failedFuture(new LeaseLost(new UUID(1, 2)))
                    : Future.succeededFuture(false));
    await(worker.kick("a"));
    assertThat(calls).hasValue(2);
  }

  @Test
  void whatIsLoggedNamesTheTenantAndAPurgedOneIsNoFault() {
    Worker worker =
        worker(
            1,
            tenant ->
                Future.failedFuture(
                    tenant.equals("gone")
                        ? new PgException("no relation run", "ERROR", "42P01", "")
                        : new IllegalStateException("broken")));
    try (Lines lines = new Lines()) {
      assertThatThrownBy(() -> await(worker.kick("gone"))).hasMessageContaining("no relation");
      assertThatThrownBy(() -> await(worker.kick("bad"))).hasMessage("broken");

      assertThat(lines.all()).hasSize(2);
      assertThat(lines.all().get(0)).contains("WARN", "[worker] [gone]").doesNotContain("\tat ");
      assertThat(lines.all().get(1)).contains("ERROR", "[worker] [bad]", "\tat ");
    }
  }

  @Test
  void drainWaitsForWhatRunsAndTakesNothingNew() throws Exception {
    Worker worker = worker(1, this::begin);
    Future<Void> running = worker.kick("a");
    Begun job = next();
    Future<Void> waiting = worker.kick("b");
    Future<Void> drained = worker.drain();
    await(waiting);
    assertThat(drained.isComplete()).isFalse();
    assertThat(worker.draining()).isTrue();
    job.end().complete(true);
    await(drained);
    await(running);
    await(worker.kick("c"));
    assertThat(begun).isEmpty();
  }

  @Test
  void drainLeavesAJobThatDoesNotEndToItsLease() throws Exception {
    Worker worker =
        new Worker(vertx, "worker", 1, Duration.ofMillis(20), (tenant, stop) -> begin(tenant));
    worker.kick("a");
    next();
    await(worker.drain());
  }

  private Worker worker(int slots, Function<String, Future<Boolean>> work) {
    return new Worker(vertx, "worker", slots, PATIENCE, (tenant, stop) -> work.apply(tenant));
  }

  private Future<Boolean> begin(String tenant) {
    Begun job = new Begun(tenant, Promise.promise());
    begun.add(job);
    return job.end().future();
  }

  private Begun next() throws InterruptedException {
    return begun.poll(20, TimeUnit.SECONDS);
  }
}
