package org.folioext.okapitesting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of this machine, by which the threads that work stop dead, as if their process were
 * killed: no more than so many moments are told to them. Others are told the time. Thread-safe.
 */
public final class StoppingClock extends Clock {
  private final String threads;
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  /** What stops a thread; no code that catches exceptions catches it. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A clock that stops nobody yet.
   *
   * @param threads how the names of the threads that work begin
   */
  public StoppingClock(String threads) {
    this.threads = threads;
  }

  /** From here on, the threads are told this many moments, and then stop. */
  public void stopAfter(long moments) {
    left.set(moments);
  }

  @Override
  public Instant instant() {
    boolean works = Thread.currentThread().getName().startsWith(threads);
    if (works && left.decrementAndGet() < 0) {
      throw new Stopped();
    }
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
