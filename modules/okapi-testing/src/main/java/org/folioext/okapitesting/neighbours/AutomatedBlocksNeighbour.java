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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays mod-patron-blocks: blocks that limits bring about, of each patron; who has none, or is not
 * known, has an empty list. Answers are those of 1.10.0; the permission is that of 1.12, before
 * which it was called {@code automated-patron-blocks.collection.get}. Safe for use by several
 * threads.
 */
public final class AutomatedBlocksNeighbour {
  private static final String PATH = "/automated-patron-blocks/";
  private final NeighbourServer server;
  private final Map<String, List<JsonObject>> blocks;

  private AutomatedBlocksNeighbour(NeighbourServer server, Map<String, List<JsonObject>> blocks) {
    this.server = server;
    this.blocks = blocks;
  }

  /** Starts it on a free port of 127.0.0.1; nobody is blocked. */
  public static Future<AutomatedBlocksNeighbour> start(Vertx vertx) {
    Map<String, List<JsonObject>> blocks = new ConcurrentHashMap<>();
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    router.get(PATH + ":user").handler(context -> list(context, blocks));
    return NeighbourServer.start(vertx, router)
        .map(server -> new AutomatedBlocksNeighbour(server, blocks));
  }

  private static void list(RoutingContext context, Map<String, List<JsonObject>> blocks) {
    String user = context.pathParam("user");
    if (!UsersApi.isId(user)) {
      throw Refused.text(400, "Invalid user UUID: \"" + user + "\"");
    }
    List<JsonObject> found =
        blocks.getOrDefault(key(NeighbourServer.tenant(context), user), List.of());
    NeighbourServer.json(
        context, 200, new JsonObject().put("automatedPatronBlocks", new JsonArray(found)));
  }

  private static String key(String tenant, String user) {
    return tenant + "/" + user;
  }

  /**
   * From now on these are the blocks of a patron.
   *
   * @param some with {@code patronBlockConditionId}, {@code blockBorrowing}, {@code blockRenewals},
   *     {@code blockRequests}, {@code message}
   */
  public void put(String tenant, String user, List<JsonObject> some) {
    blocks.put(key(tenant, user), List.copyOf(some));
  }

  /** Those of a patron. */
  List<JsonObject> of(String tenant, String user) {
    return blocks.getOrDefault(key(tenant, user), List.of());
  }

  /**
   * Its ModuleDescriptor, to register with the gateway: what is played, and no more. From 1.12.0 on
   * the permission is {@code patron-blocks.automated-patron-blocks.collection.get}.
   */
  public JsonObject descriptor() {
    return Offer.module(
        "mod-patron-blocks-1.10.0",
        List.of(
            Offer.provide(
                "automated-patron-blocks",
                "0.1",
                Offer.handler("GET", PATH + "{id}", "automated-patron-blocks.collection.get"))));
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
