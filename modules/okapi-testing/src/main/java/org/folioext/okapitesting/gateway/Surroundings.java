package org.folioext.okapitesting.gateway;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What every call to a module needs.
 *
 * @param self where the gateway listens, known once it does
 */
record Surroundings(
    Instances instances, Gatekeeper gatekeeper, Seen seen, Supplier<URI> self, Clock clock) {
  /** Writes down whose request led to the call. */
  void origin(MultiMap headers, String pattern, String method, String ip) {
    headers
        .set(Okapi.PATTERN, pattern)
        .set(Okapi.REQUEST_METHOD, method)
        .set(Okapi.REQUEST_IP, ip)
        .set(Okapi.REQUEST_TIME, Long.toString(clock.millis()));
  }

  /** Writes down whose the call is, and what it may do. */
  void pass(MultiMap headers, Tenant tenant, Gatekeeper.Pass pass) {
    headers.set(Okapi.URL, self.get().toString()).set(Okapi.TENANT, tenant.id());
    pass.token().ifPresent(token -> headers.set(Okapi.TOKEN, token));
    pass.permissions().ifPresent(text -> headers.set(Okapi.PERMISSIONS, text));
    pass.userId().ifPresent(id -> headers.set(Okapi.USER_ID, id));
  }
}
