package org.folioext.patronflags.remote;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.time.Expiry;

/** Whether somebody is still the proxy of a sponsor. */
final class ProxyState {

  private ProxyState() {}

  /** Words are compared whatever their case; one that is over by its date is none. */
  static boolean isActive(JsonObject proxy, Instant now) {
    Expiry until = Expiry.read(Given.text(proxy, "expirationDate"), ZoneOffset.UTC);
    boolean over = until instanceof Expiry.At at && at.isPast(now);
    return !over && Given.text(proxy, "status").filter("active"::equalsIgnoreCase).isPresent();
  }
}
