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
 * @param retryPause the pause before a call of {@code _tenant} that got no answer is made again,
 *     ten times at most; Okapi's is 4 s
 * @param grantsCached how long permissions that were looked up once are good; mod-authtoken's is a
 *     minute, zero is not at all
 */
public record GatewayOptions(
    int port,
    Clock clock,
    boolean timersRun,
    Duration firstPoll,
    Duration retryPause,
    Duration grantsCached) {
  public GatewayOptions {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(firstPoll);
    Objects.requireNonNull(retryPause);
    Objects.requireNonNull(grantsCached);
  }

  /** A free port, timers that stand still, short pauses, permissions that hold at once. */
  public static GatewayOptions forTests() {
    Duration pause = Duration.ofMillis(20);
    return new GatewayOptions(0, Clock.systemUTC(), false, pause, pause, Duration.ZERO);
  }

  /** A free port, timers that run, pauses as Okapi has them, permissions that hold at once. */
  public static GatewayOptions forDemo() {
    return new GatewayOptions(
        0, Clock.systemUTC(), true, Duration.ofMillis(300), Duration.ofSeconds(4), Duration.ZERO);
  }

  /** The same on another port. */
  public GatewayOptions withPort(int other) {
    return new GatewayOptions(other, clock, timersRun, firstPoll, retryPause, grantsCached);
  }

  /** The same by another clock. */
  public GatewayOptions withClock(Clock other) {
    return new GatewayOptions(port, other, timersRun, firstPoll, retryPause, grantsCached);
  }

  /** The same with timers that run by themselves. */
  public GatewayOptions withTimers() {
    return new GatewayOptions(port, clock, true, firstPoll, retryPause, grantsCached);
  }

  /** The same with permissions that are looked up once in such a time. */
  public GatewayOptions withGrantsCached(Duration other) {
    return new GatewayOptions(port, clock, timersRun, firstPoll, retryPause, other);
  }
}
