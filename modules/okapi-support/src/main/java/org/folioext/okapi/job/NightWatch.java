package org.folioext.okapi.job;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How long the last finished night is ago, as far as this instance knows from timers. Kept in
 * memory alone; what counts is in the rows of jobs. Thread-safe.
 */
public final class NightWatch {

  /** A tenant whose timer is silent for longer has probably left. */
  static final Duration FORGOTTEN = Duration.ofDays(3);

  private final Map<String, Known> tenants = new ConcurrentHashMap<>();
  private final Function<String, Future<Optional<Instant>>> nights;
  private final Clock clock;

  /**
   * Of nightly jobs.
   *
   * @param nights when the last of a tenant finished; empty where none did
   */
  public NightWatch(Function<String, Future<Optional<Instant>>> nights, Clock clock) {
    this.nights = nights;
    this.clock = clock;
  }

  /**
   * What a tenant's timer told.
   *
   * @param since when the last night finished; where there was none, when the timer first rang here
   */
  private record Known(Instant since, Instant rang) {}

  /**
   * The timer of a tenant rang.
   *
   * @param wanted whether it wants nights
   */
  public Future<Void> rang(String tenant, boolean wanted) {
    if (!wanted) {
      tenants.remove(tenant);
      return Future.succeededFuture();
    }
    return nights.apply(tenant).onSuccess(last -> keep(tenant, last)).mapEmpty();
  }

  private void keep(String tenant, Optional<Instant> last) {
    Instant now = clock.instant();
    tenants.compute(
        tenant,
        (id, before) ->
            new Known(last.orElseGet(() -> before == null ? now : before.since()), now));
  }

  /** The age of the last finished night, of the tenant that waits longest; zero where none does. */
  public Duration longest() {
    Instant now = clock.instant();
    return tenants.values().stream()
        .filter(known -> known.rang().plus(FORGOTTEN).isAfter(now))
        .map(known -> Duration.between(known.since(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
