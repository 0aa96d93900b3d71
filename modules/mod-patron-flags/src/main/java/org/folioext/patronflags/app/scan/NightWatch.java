package org.folioext.patronflags.app.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the last finished night is ago, as far as this instance knows from timers. Kept in
 * memory alone; what counts is in the rows of scans. Thread-safe.
 */
public final class NightWatch {

  /** A tenant whose timer is silent for longer has probably left. */
  static final Duration FORGOTTEN = Duration.ofDays(3);

  private final Map<String, Known> tenants = new ConcurrentHashMap<>();

  /**
   * What a tenant's timer told.
   *
   * @param since when the last night finished; where there was none, when the timer first rang here
   */
  private record Known(Instant since, Instant rang) {}

  /**
   * The timer of a tenant that wants nights rang.
   *
   * @param finished when its last night came to a good end
   */
  void rang(String tenant, Optional<Instant> finished, Instant now) {
    tenants.compute(
        tenant,
        (id, before) ->
            new Known(
                finished.orElseGet(() -> before == null ? now : before.since()), now));
  }

  /** The tenant wants no nights. */
  void forget(String tenant) {
    tenants.remove(tenant);
  }

  /** Of the tenant that waits longest; zero where there is none. */
  public Duration longest(Instant now) {
    return tenants.values().stream()
        .filter(known -> known.rang().plus(FORGOTTEN).isAfter(now))
        .map(known -> Duration.between(known.since(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
