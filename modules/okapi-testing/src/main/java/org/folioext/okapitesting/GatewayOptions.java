package org.folioext.okapitesting;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a {@link FakeGateway} runs.
 *
 * @param port where it listens on 127.0.0.1; 0 is a free one
 * @param clock what tokens expire by
 * @param timersRun whether timers of tenants run by themselves; else {@link FakeGateway#fireTimers}
 * @param firstPoll the pause before a tenant job is asked about again; each further one is a
 *     quarter longer, as with Okapi, whose first is 300 ms
 */
public record GatewayOptions(int port, Clock clock, boolean timersRun, Duration firstPoll) {
  public GatewayOptions {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(firstPoll);
  }

  /** A free port, timers that stand still, quick polling. */
  public static GatewayOptions forTests() {
    return new GatewayOptions(0, Clock.systemUTC(), false, Duration.ofMillis(20));
  }

  /** A free port, timers that run, polling as Okapi does it. */
  public static GatewayOptions forDemo() {
    return new GatewayOptions(0, Clock.systemUTC(), true, Duration.ofMillis(300));
  }

  /** The same on another port. */
  public GatewayOptions withPort(int other) {
    return new GatewayOptions(other, clock, timersRun, firstPoll);
  }

  /** The same by another clock. */
  public GatewayOptions withClock(Clock other) {
    return new GatewayOptions(port, other, timersRun, firstPoll);
  }
}
