package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.folioext.okapitesting.town.Town;

/**
 * Plays for every tenant what a module reads of mod-users, mod-circulation-storage, mod-feesfines
 * and mod-inventory-storage where the library is that of a town, which may have a million patrons:
 * nothing is kept, and nothing can be written. It checks no permissions: that is the gateway's
 * part. Safe for use by several threads.
 */
public final class TownNeighbour {
  private static final Map<String, String> USERS =
      Map.of(
          "/users", "users",
          "/proxiesfor", "proxiesFor",
          "/groups", "usergroups",
          "/departments", "departments");

  private final NeighbourServer server;

  private TownNeighbour(NeighbourServer server) {
    this.server = server;
  }

  /** Starts it on a free port of 127.0.0.1. */
  public static Future<TownNeighbour> start(Vertx vertx, Town town) {
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    Map<String, Listed> all = new LinkedHashMap<>();
    all.put("/users", records(town, "id", number -> List.of(town.user(number))));
    all.put("/proxiesfor", records(town, "userId", town::proxies));
    all.put("/loan-storage/loans", records(town, "userId", town::loans));
    all.put("/request-storage/requests", records(town, "requesterId", town::requests));
    all.put("/accounts", records(town, "userId", town::accounts));
    all.put(StorageNeighbour.ITEMS, records(town, "id", town::items));
    all.put("/groups", kept(town.groups()));
    all.put("/departments", kept(town.departments()));
    all.put("/loan-policy-storage/loan-policies", kept(town.loanPolicies()));
    town.inventory().forEach((path, some) -> all.put(path, kept(some)));
    all.forEach((path, listed) -> shelf(path).mountSlow(router, listed));
    return NeighbourServer.start(vertx, router).map(TownNeighbour::new);
  }

  private static TownRecords records(
      Town town, String owner, IntFunction<List<JsonObject>> ofUser) {
    return new TownRecords(town, owner, ofUser);
  }

  private static Records kept(List<JsonObject> some) {
    Records records = new Records();
    some.forEach(records::put);
    return records;
  }

  private static Shelf shelf(String path) {
    return StorageOffers.all()
        .map(Offer::shelf)
        .filter(shelf -> shelf.path().equals(path))
        .findFirst()
        .orElseGet(() -> new Shelf(path, USERS.get(path), path.equals("/users"), "Not found"));
  }

  /** The ModuleDescriptors, to register with the gateway, all with {@link #uri()}. */
  public List<JsonObject> descriptors() {
    return List.of(
        NeighbourServer.resource("mod-users.json"),
        Offer.descriptor("mod-circulation-storage-17.2.4", StorageOffers.CIRCULATION),
        Offer.descriptor("mod-feesfines-19.1.0", StorageOffers.FEES),
        Offer.descriptor("mod-inventory-storage-27.1.4", StorageOffers.INVENTORY));
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
