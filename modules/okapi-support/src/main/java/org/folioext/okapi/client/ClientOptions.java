package org.folioext.okapi.client;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * How patient a client is.
 *
 * @param timeout of one try, from the first byte sent to the last one received
 * @param tries of a safe request, 1 or more; the others are sent once
 * @param firstWait before the second try; each wait is at most twice the one before
 * @param longestWait where a module asks for more (Retry-After), no further try is made
 * @param shownBody how many characters of an answer's body a failure keeps
 * @param jitter from 0 to 1: which part of the second half of a wait is waited
 * @param pause completes after the time given
 * @param clock for modules that name the time to come again
 */
public record ClientOptions(
    Duration timeout,
    int tries,
    Duration firstWait,
    Duration longestWait,
    int shownBody,
    DoubleSupplier jitter,
    Function<Duration, Future<Void>> pause,
    Clock clock) {

  /** 10 s a try, 4 tries, waits from 200 ms to 5 s. */
  public static ClientOptions of(Vertx vertx, Clock clock) {
    return new ClientOptions(
        Duration.ofSeconds(10),
        4,
        Duration.ofMillis(200),
        Duration.ofSeconds(5),
        1000,
        () -> ThreadLocalRandom.current().nextDouble(),
        wait -> vertx.timer(Math.max(1, wait.toMillis())).mapEmpty(),
        clock);
  }

  /** The same, but for how long one try may take. */
  public ClientOptions within(Duration time) {
    return new ClientOptions(time, tries, firstWait, longestWait, shownBody, jitter, pause, clock);
  }

  /** The same, but for how many characters of an answer's body a failure keeps. */
  public ClientOptions showing(int characters) {
    return new ClientOptions(
        timeout, tries, firstWait, longestWait, characters, jitter, pause, clock);
  }

  /** How long to wait after a try, the first being 1; empty where no other is to be made. */
  Optional<Duration> waitAfter(int attempt, AsyncResult<HttpResponse<Buffer>> tried) {
    if (tried.failed()) {
      return Optional.of(backoff(attempt));
    }
    if (!Retry.worthwhile(tried.result())) {
      return Optional.empty();
    }
    Duration asked = Retry.asked(tried.result(), clock.instant()).orElse(Duration.ZERO);
    if (asked.compareTo(longestWait) > 0) {
      return Optional.empty();
    }
    Duration own = backoff(attempt);
    return Optional.of(asked.compareTo(own) > 0 ? asked : own);
  }

  private Duration backoff(int attempt) {
    double doubled = firstWait.toMillis() * Math.pow(2, attempt - 1);
    double whole = Math.min(doubled, longestWait.toMillis());
    return Duration.ofMillis(Math.round(whole / 2 + whole / 2 * jitter.getAsDouble()));
  }
}
