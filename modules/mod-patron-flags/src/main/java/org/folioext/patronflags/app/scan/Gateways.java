package org.folioext.patronflags.app.scan;

import io.vertx.core.Vertx;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.patronflags.remote.Gateway;
import org.folioext.patronflags.remote.Pace;

/** Makes the gateways through which requests and scans read. Thread-safe. */
public record Gateways(Vertx vertx, OkapiClient client) {

  /** The gateway of a request, at a pace. */
  public Gateway of(OkapiHeaders headers, int callsPerSecond) {
    return new Gateway(client, headers, Pace.of(vertx, callsPerSecond));
  }
}
