package org.folioext.okapi.job;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;

/** Runs the jobs of tenants, in this instance. */
public final class Worker {

  /**
   * A worker.
   *
   * @param vertx where the work runs
   * @param slots how many tenants are worked for at the same time, 1 or more
   * @param patience how long {@link #drain} waits
   * @param workOnce claims and does one job of the tenant; true when there was one
   */
  public Worker(
      Vertx vertx, int slots, Duration patience, Function<String, Future<Boolean>> workOnce) {}

  /** Works for the tenant until it has no job left; done then. */
  public Future<Void> kick(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** Whether drain was called: a long job then stops at its next batch and releases its lease. */
  public boolean draining() {
    throw new UnsupportedOperationException();
  }

  /** Takes no more work, and waits for what runs. */
  public Future<Void> drain() {
    throw new UnsupportedOperationException();
  }
}
