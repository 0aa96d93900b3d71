package org.folioext.okapi.remote;

import io.vertx.core.Vertx;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.OkapiClient;

/** Makes the gateways through which requests and scans read. Thread-safe. */
public record Gateways(Vertx vertx, OkapiClient client) {

  /** The gateway of a request, at a pace. */
  public Gateway of(OkapiHeaders headers, int callsPerSecond) {
    return new Gateway(client, headers, Pace.of(vertx, callsPerSecond));
  }
}
