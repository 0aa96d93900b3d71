package org.folioext.okapi.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.okapi.OkapiHeaders;

/**
 * On whose token the jobs of a tenant go on: that of the last call that may have them done. Kept
 * while there is something to do, in memory alone. Thread-safe.
 */
public final class JobTokens {

  private final Map<String, Held> latest = new ConcurrentHashMap<>();

  /** The headers of one call; another call's are never the same, whatever they hold. */
  public static final class Held {
    private final OkapiHeaders headers;

    private Held(OkapiHeaders headers) {
      this.headers = headers;
    }

    /** Under which the jobs work. */
    public OkapiHeaders headers() {
      return headers;
    }
  }

  /** From now on the tenant's jobs work under these. */
  public void put(OkapiHeaders headers) {
    latest.put(headers.tenant(), new Held(headers));
  }

  /** What they work under. */
  public Optional<Held> of(String tenant) {
    return Optional.ofNullable(latest.get(tenant));
  }

  /** They are of no more use; those of a later call stay. */
  public void drop(Held held) {
    latest.computeIfPresent(held.headers().tenant(), (tenant, now) -> now == held ? null : now);
  }
}
