package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Plays of mod-users-bl what a signed-in person may ask of themselves: GET {@code /bl-users/_self}
 * with {@code expandPermissions=true}, without the records that it joins from other modules.
 * Thread-safe.
 */
public final class SelfNeighbour {
  private final NeighbourServer server;

  private SelfNeighbour(NeighbourServer server) {
    this.server = server;
  }

  /**
   * Starts it on a free port of 127.0.0.1; it ends with Vert.x.
   *
   * @param permissions of a tenant's user, all sets unfolded
   */
  public static Future<SelfNeighbour> start(
      Vertx vertx, BiFunction<String, String, Set<String>> permissions) {
    Router router = NeighbourServer.router(vertx);
    router.get("/bl-users/_self").handler(context -> self(context, permissions));
    return NeighbourServer.start(vertx, router).map(SelfNeighbour::new);
  }

  private static void self(
      RoutingContext context, BiFunction<String, String, Set<String>> permissions) {
    String user = context.request().getHeader("X-Okapi-User-Id");
    if (user == null) {
      throw Refused.text(400, "Missing header X-Okapi-User-Id");
    }
    JsonObject self = new JsonObject().put("user", new JsonObject().put("id", user));
    if (Boolean.parseBoolean(context.request().getParam("expandPermissions"))) {
      self.put("permissions", held(user, permissions.apply(NeighbourServer.tenant(context), user)));
    }
    NeighbourServer.json(context, 200, self);
  }

  private static JsonObject held(String user, Set<String> permissions) {
    List<JsonObject> all =
        new TreeSet<>(permissions)
            .stream().map(name -> new JsonObject().put("permissionName", name)).toList();
    return new JsonObject().put("userId", user).put("permissions", new JsonArray(all));
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    JsonObject handler =
        new JsonObject()
            .put("methods", new JsonArray().add("GET"))
            .put("pathPattern", "/bl-users/_self")
            .put("permissionsRequired", new JsonArray());
    return new JsonObject()
        .put("id", "mod-users-bl-7.9.0")
        .put(
            "provides",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("id", "users-bl")
                        .put("version", "6.1")
                        .put("handlers", new JsonArray().add(handler))));
  }

  /** Where it listens. */
  public URI uri() {
    return server.uri();
  }
}
