package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.ZoneId;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/** In which zone a library's days are. Thread-safe. */
public final class LibraryZone {
  private static final int CALLS_PER_SECOND = 10;

  private final Gateways gateways;

  /** As gateways show it. */
  public LibraryZone(Gateways gateways) {
    this.gateways = gateways;
  }

  /**
   * The one of the settings, else of the tenant's locale.
   *
   * @return fails with UNPROCESSABLE, {@code zone-unknown}; with CallFailed or NotSeen where nobody
   *     answers
   */
  public Future<ZoneId> of(OkapiHeaders headers, NoticeSettings settings) {
    return settings
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(gateways.of(headers, CALLS_PER_SECOND)).zone());
  }
}
