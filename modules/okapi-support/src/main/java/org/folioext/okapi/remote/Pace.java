package org.folioext.okapi.remote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Spreads calls evenly, so that there are never more in a second than allowed. What was not used is
 * not made up for. Thread-safe.
 */
public final class Pace {

  private final long gap;
  private final LongSupplier nanos;
  private final Function<Duration, Future<Void>> pause;
  private final AtomicLong next;

  /**
   * A pace.
   *
   * @param perSecond calls at most, 1 or more
   * @param nanos a clock of nanoseconds that never goes back
   * @param pause completes after the time given
   */
  Pace(int perSecond, LongSupplier nanos, Function<Duration, Future<Void>> pause) {
    this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.nanos = nanos;
    this.pause = pause;
    this.next = new AtomicLong(nanos.getAsLong());
  }

  /** A pace kept by the timers of a Vert.x. */
  public static Pace of(Vertx vertx, int perSecond) {
    return new Pace(
        perSecond,
        System::nanoTime,
        wait -> vertx.timer(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS).mapEmpty());
  }

  /** Completes when it is the caller's turn. */
  public Future<Void> turn() {
    long now = nanos.getAsLong();
    long mine = next.getAndUpdate(at -> Math.max(at, now) + gap);
    return mine <= now ? Future.succeededFuture() : pause.apply(Duration.ofNanos(mine - now));
  }
}
