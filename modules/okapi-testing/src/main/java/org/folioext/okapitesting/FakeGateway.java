package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.gateway.SeenRequest;

/**
 * A gateway that does what Okapi 7 with mod-authtoken does, as far as a module can tell: module
 * descriptors, discovery, installs with {@code _tenant} 2.0, timers, tokens, permissions, routing.
 * Everything is in memory. Safe for use by several threads.
 */
public final class FakeGateway {
  private FakeGateway() {}

  /** Starts one on 127.0.0.1. */
  public static Future<FakeGateway> start(Vertx vertx, GatewayOptions options) {
    throw new UnsupportedOperationException();
  }

  /** Where it listens: {@code http://127.0.0.1:port}. */
  public URI url() {
    throw new UnsupportedOperationException();
  }

  /**
   * Registers a module and an instance of it: POST /_/proxy/modules and /_/discovery/modules.
   *
   * @throws org.folioext.okapitesting.gateway.Refusal with Okapi's status and text
   */
  public void register(JsonObject moduleDescriptor, URI instance) {
    throw new UnsupportedOperationException();
  }

  /** Forgets an instance, as when it was stopped. */
  public void unregister(String moduleId, URI instance) {
    throw new UnsupportedOperationException();
  }

  /** Adds a tenant with no modules; one that is there already stays as it is. */
  public void addTenant(String tenant) {
    throw new UnsupportedOperationException();
  }

  /**
   * Enables a module, and what it requires, for a tenant; an older version of it is upgraded.
   *
   * @param parameters {@code loadReference}, {@code loadSample}, …
   * @return what was done, as POST /install answers; failed by a Refusal with Okapi's text
   */
  public Future<JsonArray> enable(String tenant, String moduleId, Map<String, String> parameters) {
    throw new UnsupportedOperationException();
  }

  /** The same as {@link #enable}; for a version that is enabled already the call is made again. */
  public Future<JsonArray> upgrade(String tenant, String moduleId, Map<String, String> parameters) {
    throw new UnsupportedOperationException();
  }

  /** Disables a module, and what requires it, for a tenant; {@code purge} asks to drop its data. */
  public Future<JsonArray> disable(String tenant, String moduleId, boolean purge) {
    throw new UnsupportedOperationException();
  }

  /**
   * An access token; from now on the user holds these permissions, and no others, in this tenant.
   *
   * @param userId a UUID
   */
  public String token(String tenant, String userId, Set<String> permissions, Duration life) {
    throw new UnsupportedOperationException();
  }

  /** From now on the user holds these permissions, and no others, in this tenant. */
  public void grant(String tenant, String userId, Set<String> permissions) {
    throw new UnsupportedOperationException();
  }

  /**
   * Calls every timer of the tenant's modules once, one after the other, whatever its delay.
   *
   * @return failed when a module does not answer 2xx
   */
  public Future<Void> fireTimers(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** The last 1,000 requests that went to modules, oldest first. */
  public List<SeenRequest> requestsSeen() {
    throw new UnsupportedOperationException();
  }

  /** Stops timers and the server. */
  public Future<Void> close() {
    throw new UnsupportedOperationException();
  }
}
