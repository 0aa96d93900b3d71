package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;

/**
 * Plays mod-users: groups and users of each tenant, in memory, with the rules and the error texts
 * of mod-users 19.3.2. With the tenant parameter {@code loadSample=true} it starts with a made-up
 * public library.
 */
public final class UsersNeighbour {
  private UsersNeighbour() {}

  /** Starts it on a free port of 127.0.0.1. */
  public static Future<UsersNeighbour> start(Vertx vertx, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** Its ModuleDescriptor, to register with the gateway. */
  public JsonObject descriptor() {
    throw new UnsupportedOperationException();
  }

  /** Where it listens. */
  public URI uri() {
    throw new UnsupportedOperationException();
  }

  /** Stops it. */
  public Future<Void> close() {
    throw new UnsupportedOperationException();
  }
}
