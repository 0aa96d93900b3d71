package org.folioext.patronflags;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when a test says so. Thread-safe. */
public final class TestClock extends Clock {
  private final AtomicReference<Instant> now;

  TestClock(Instant begin) {
    now = new AtomicReference<>(begin);
  }

  /** Goes on. */
  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
