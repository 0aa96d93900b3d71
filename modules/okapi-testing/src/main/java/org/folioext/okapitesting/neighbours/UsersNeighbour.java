package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays mod-users: groups and users of each tenant, in memory, with the rules and the error texts
 * of mod-users 19.3.2. With the tenant parameter {@code loadSample=true} it starts with a made-up
 * public library. It checks no permissions: that is the gateway's part. Totals are exact, those of
 * the real module above 1,000 are not.
 */
public final class UsersNeighbour {
  private final NeighbourServer server;
  private final Map<String, Library> libraries;

  private UsersNeighbour(NeighbourServer server, Map<String, Library> libraries) {
    this.server = server;
    this.libraries = libraries;
  }

  /** Starts it on a free port of 127.0.0.1. */
  public static Future<UsersNeighbour> start(Vertx vertx, Clock clock) {
    Map<String, Library> libraries = new ConcurrentHashMap<>();
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(context -> tenant(context, libraries, clock));
    router
        .post("/users/expire/timer")
        .handler(
            context -> {
              library(context, libraries).expire();
              NeighbourServer.noContent(context);
            });
    new UsersApi(context -> library(context, libraries)).mount(router);
    new GroupsApi(context -> library(context, libraries)).mount(router);
    shelf("/addresstypes", "addressTypes")
        .mount(router, context -> library(context, libraries).addressTypes());
    shelf("/departments", "departments")
        .mount(router, context -> library(context, libraries).departments());
    shelf("/proxiesfor", "proxiesFor")
        .mount(router, context -> library(context, libraries).proxies());
    return NeighbourServer.start(vertx, router)
        .map(server -> new UsersNeighbour(server, libraries));
  }

  private static Shelf shelf(String path, String name) {
    return new Shelf(path, name, false, "Not found");
  }

  private static Library library(RoutingContext context, Map<String, Library> libraries) {
    return Optional.ofNullable(libraries.get(NeighbourServer.tenant(context)))
        .orElseThrow(() -> Refused.text(500, "the module is not enabled for this tenant"));
  }

  private static void tenant(RoutingContext context, Map<String, Library> libraries, Clock clock) {
    JsonObject attributes = context.body().asJsonObject();
    String tenant = NeighbourServer.tenant(context);
    if (attributes.containsKey("module_to")) {
      Library fresh = new Library(clock);
      boolean first = libraries.putIfAbsent(tenant, fresh) == null;
      if (first && attributes.encode().contains("\"loadSample\",\"value\":\"true\"")) {
        fresh.loadSample();
      }
    } else if (attributes.getBoolean("purge", false)) {
      libraries.remove(tenant);
    }
    NeighbourServer.noContent(context);
  }

  /** A user of a tenant by its name, as a copy. */
  public Optional<JsonObject> user(String tenant, String username) {
    return Optional.ofNullable(libraries.get(tenant)).stream()
        .flatMap(library -> library.users().all().stream())
        .filter(user -> username.equals(user.getString("username")))
        .map(JsonObject::copy)
        .findFirst();
  }

  /** A user as it is; not copied. */
  Optional<JsonObject> byId(String tenant, String id) {
    return Optional.ofNullable(libraries.get(tenant)).flatMap(library -> library.users().find(id));
  }

  /**
   * Puts a user in, as the module would give it, with an {@code id} and {@code metadata}, in the
   * place of the one with its id; nothing of it is checked.
   *
   * @throws IllegalArgumentException when the module is not enabled for the tenant
   */
  public void putUser(String tenant, JsonObject json) {
    library(tenant).users().put(json.copy());
  }

  /**
   * Puts a patron group in, as the module would give it, in the place of the one with its id.
   *
   * @throws IllegalArgumentException when the module is not enabled for the tenant
   */
  public void putGroup(String tenant, JsonObject json) {
    library(tenant).groups().put(json.copy());
  }

  /**
   * Puts a department in, as the module would give it, with an {@code id}; by HTTP they are only
   * read.
   *
   * @throws IllegalArgumentException when the module is not enabled for the tenant
   */
  public void putDepartment(String tenant, JsonObject json) {
    library(tenant).departments().put(json.copy());
  }

  /**
   * Lets one user act for another one: a record as the module would give it, with an {@code id},
   * {@code userId} of the sponsor, {@code proxyUserId}; by HTTP they are only read.
   *
   * @throws IllegalArgumentException when the module is not enabled for the tenant
   */
  public void putProxy(String tenant, JsonObject json) {
    library(tenant).proxies().put(json.copy());
  }

  private Library library(String tenant) {
    return Optional.ofNullable(libraries.get(tenant))
        .orElseThrow(() -> new IllegalArgumentException("mod-users is not enabled for " + tenant));
  }

  /** Its ModuleDescriptor, to register with the gateway. */
  public JsonObject descriptor() {
    return NeighbourServer.resource("mod-users.json");
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
