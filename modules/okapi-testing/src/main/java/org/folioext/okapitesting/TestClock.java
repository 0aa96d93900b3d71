package org.folioext.okapitesting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when a test says so; in UTC, whatever zone it is asked for. Thread-safe. */
public final class TestClock extends Clock {
  private final AtomicReference<Instant> now;

  /** A clock that stands still. */
  public TestClock(Instant begin) {
    now = new AtomicReference<>(begin);
  }

  /** Goes on. */
  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
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
