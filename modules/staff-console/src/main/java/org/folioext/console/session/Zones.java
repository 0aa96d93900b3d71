package org.folioext.console.session;

import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;

/**
 * In which zone a library lives, by FOLIO's interface locale. Times on pages name their zone, so
 * where nothing is known they are told in UTC.
 */
public final class Zones {

  private static final Logger LOG = LogManager.getLogger(Zones.class);

  /** By this name, pages show it. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Gateway gateway;

  public Zones(Gateway gateway) {
    this.gateway = gateway;
  }

  /** The zone; UTC where it cannot be found out. */
  public Future<ZoneId> of(Caller caller) {
    return gateway
        .get(caller, "/locale")
        .map(locale -> zone(locale.getString("timezone", "")))
        .otherwise(
            cause -> {
              LOG.info("No zone is known, times are told in UTC: {}", cause.getMessage());
              return UTC;
            });
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      LOG.warn("The library's time zone is unknown, times are told in UTC");
      return UTC;
    }
  }
}
