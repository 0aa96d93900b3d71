package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays what others read of a module that keeps records: its collections, by CQL and by id, of each
 * tenant, in memory. Tests put the records in, as the module would give them; nothing of them is
 * checked, and nothing can be written by HTTP. It checks no permissions: that is the gateway's
 * part. Safe for use by several threads.
 */
public final class StorageNeighbour {
  /** A collection, the interface that it belongs to, and how its permissions begin. */
  private record Offer(Shelf shelf, String id, String version, String permission) {
    private JsonObject provided() {
      return provide(
          id,
          version,
          handler("GET", shelf.path())
              .put("permissionsRequired", List.of(permission("collection"))),
          handler("GET", shelf.path() + "/{id}")
              .put("permissionsRequired", List.of(permission("item"))));
    }

    private String permission(String what) {
      return permission + "." + what + ".get";
    }
  }

  private final String module;
  private final List<Offer> offers;
  private final NeighbourServer server;
  private final Map<String, Map<String, Records>> tenants;

  private StorageNeighbour(
      String module,
      List<Offer> offers,
      NeighbourServer server,
      Map<String, Map<String, Records>> tenants) {
    this.module = module;
    this.offers = offers;
    this.server = server;
    this.tenants = tenants;
  }

  /**
   * mod-circulation-storage 17.2.4: {@code /loan-storage/loans}, {@code /request-storage/requests}.
   */
  public static Future<StorageNeighbour> circulationStorage(Vertx vertx) {
    return start(
        vertx,
        "mod-circulation-storage-17.2.4",
        List.of(
            new Offer(
                new Shelf("/loan-storage/loans", "loans", false, "Not found"),
                "loan-storage",
                "7.1",
                "circulation-storage.loans"),
            new Offer(
                new Shelf("/request-storage/requests", "requests", false, "Not found"),
                "request-storage",
                "6.0",
                "circulation-storage.requests")));
  }

  /** mod-feesfines 19.1.0: {@code /accounts}. */
  public static Future<StorageNeighbour> feesFines(Vertx vertx) {
    return start(
        vertx,
        "mod-feesfines-19.1.0",
        List.of(
            new Offer(
                new Shelf("/accounts", "accounts", true, "AccountObject does not exist"),
                "feesfines",
                "19.0",
                "accounts")));
  }

  private static Future<StorageNeighbour> start(Vertx vertx, String module, List<Offer> offers) {
    Map<String, Map<String, Records>> tenants = new ConcurrentHashMap<>();
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(context -> tenant(context, tenants));
    for (Offer offer : offers) {
      String path = offer.shelf().path();
      offer
          .shelf()
          .mount(router, context -> records(tenants, NeighbourServer.tenant(context), path));
    }
    return NeighbourServer.start(vertx, router)
        .map(server -> new StorageNeighbour(module, offers, server, tenants));
  }

  private static void tenant(RoutingContext context, Map<String, Map<String, Records>> tenants) {
    if (context.body().asJsonObject().getBoolean("purge", false)) {
      tenants.remove(NeighbourServer.tenant(context));
    }
    NeighbourServer.noContent(context);
  }

  private static Records records(
      Map<String, Map<String, Records>> tenants, String tenant, String path) {
    return tenants
        .computeIfAbsent(tenant, id -> new ConcurrentHashMap<>())
        .computeIfAbsent(path, name -> new Records());
  }

  /**
   * Puts a record in, in the place of the one with its id.
   *
   * @param path of its collection
   * @param json with an {@code id}
   */
  public void put(String tenant, String path, JsonObject json) {
    Optional<Offer> offer =
        offers.stream().filter(one -> one.shelf().path().equals(path)).findFirst();
    if (offer.isEmpty()) {
      throw new IllegalArgumentException(module + " has no " + path);
    }
    records(tenants, tenant, path).put(json.copy());
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    JsonArray provides = new JsonArray();
    offers.forEach(offer -> provides.add(offer.provided()));
    provides.add(
        provide("_tenant", "2.0", handler("POST", "/_/tenant")).put("interfaceType", "system"));
    return new JsonObject().put("id", module).put("provides", provides);
  }

  private static JsonObject provide(String id, String version, JsonObject... handlers) {
    return new JsonObject()
        .put("id", id)
        .put("version", version)
        .put("handlers", new JsonArray(List.of(handlers)));
  }

  private static JsonObject handler(String method, String path) {
    return new JsonObject().put("methods", new JsonArray().add(method)).put("pathPattern", path);
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
