package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays the {@code /locale} of mod-settings (interface locale 1.0), which the versions that were
 * recorded do not have yet: read from its sources, not tried. Safe for use by several threads.
 */
public final class LocaleNeighbour {

  private final NeighbourServer server;
  private final Map<String, String> zones;
  private final Map<String, String> locales;

  private LocaleNeighbour(
      NeighbourServer server, Map<String, String> zones, Map<String, String> locales) {
    this.server = server;
    this.zones = zones;
    this.locales = locales;
  }

  /** Starts it on a free port of 127.0.0.1; every tenant is in UTC, in American English. */
  public static Future<LocaleNeighbour> start(Vertx vertx) {
    Map<String, String> zones = new ConcurrentHashMap<>();
    Map<String, String> locales = new ConcurrentHashMap<>();
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    router
        .get("/locale")
        .handler(
            context ->
                NeighbourServer.json(
                    context,
                    200,
                    new JsonObject()
                        .put(
                            "locale",
                            locales.getOrDefault(NeighbourServer.tenant(context), "en-US"))
                        .put("currency", "USD")
                        .put("timezone", zones.getOrDefault(NeighbourServer.tenant(context), "UTC"))
                        .put("numberingSystem", "latn")));
    return NeighbourServer.start(vertx, router)
        .map(server -> new LocaleNeighbour(server, zones, locales));
  }

  /** From now on the tenant has this zone, whether there is such a one or not. */
  public void zone(String tenant, String zone) {
    zones.put(tenant, zone);
  }

  /** From now on the tenant writes dates as this language tag says. */
  public void locale(String tenant, String tag) {
    locales.put(tenant, tag);
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    return new JsonObject()
        .put("id", "mod-settings-1.2.0")
        .put(
            "provides",
            new JsonArray()
                .add(provided("locale", "1.0", "GET", "/locale").put("interfaceType", "proxy"))
                .add(
                    provided("_tenant", "2.0", "POST", "/_/tenant")
                        .put("interfaceType", "system")));
  }

  private static JsonObject provided(String id, String version, String method, String path) {
    JsonObject handler =
        new JsonObject().put("methods", new JsonArray().add(method)).put("pathPattern", path);
    if (!path.startsWith("/_/")) {
      handler.put("permissionsRequired", new JsonArray(List.of("locale.item.get")));
    }
    return new JsonObject()
        .put("id", id)
        .put("version", version)
        .put("handlers", new JsonArray().add(handler));
  }

  /** Where it listens. */
  public URI uri() {
    return server.uri();
  }

  /** Stops it. */
  public Future<Void> close() {
    return server.close();
  }
}
