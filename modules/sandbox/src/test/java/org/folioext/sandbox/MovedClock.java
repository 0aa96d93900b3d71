package org.folioext.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of this machine, moved ahead. */
final class MovedClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Moves it on to that time of the next day in a zone. */
  void toNextDay(LocalTime time, ZoneId zone) {
    LocalDate next = LocalDate.ofInstant(instant(), zone).plusDays(1);
    Duration further = Duration.between(instant(), next.atTime(time).atZone(zone));
    ahead.updateAndGet(further::plus);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
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
