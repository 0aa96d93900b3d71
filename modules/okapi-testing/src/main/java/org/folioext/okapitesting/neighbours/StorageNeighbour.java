package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays what others read of a module that keeps records: its collections, by CQL and by id, of each
 * tenant, in memory. Tests put the records in, as the module would give them; nothing of them is
 * checked, and nothing can be written by HTTP but what says so. It checks no permissions: that is
 * the gateway's part. Safe for use by several threads.
 */
public final class StorageNeighbour {
  static final String ITEMS = "/item-storage/items";
  static final String HOLDINGS = "/holdings-storage/holdings";
  static final String INSTANCES = "/instance-storage/instances";
  static final String LOCATIONS = "/locations";
  static final String MATERIAL_TYPES = "/material-types";

  private final String module;
  private final List<Offer> offers;
  private final NeighbourServer server;
  private final Map<String, Map<String, Records>> tenants;
  private final Latency latency;

  private StorageNeighbour(
      String module,
      List<Offer> offers,
      NeighbourServer server,
      Map<String, Map<String, Records>> tenants,
      Latency latency) {
    this.module = module;
    this.offers = offers;
    this.server = server;
    this.tenants = tenants;
    this.latency = latency;
  }

  /**
   * mod-circulation-storage 17.2.4: {@code /loan-storage/loans}, {@code /request-storage/requests},
   * {@code /loan-policy-storage/loan-policies}, {@code
   * /patron-notice-policy-storage/patron-notice-policies}, {@code
   * /fixed-due-date-schedule-storage/fixed-due-date-schedules}.
   */
  public static Future<StorageNeighbour> circulationStorage(Vertx vertx) {
    return start(vertx, "mod-circulation-storage-17.2.4", StorageOffers.CIRCULATION);
  }

  /**
   * mod-inventory-storage 27.1.4: {@code /item-storage/items}, {@code /holdings-storage/holdings},
   * {@code /instance-storage/instances}, {@code /locations}, {@code /material-types}, {@code
   * /service-points}.
   */
  public static Future<StorageNeighbour> inventory(Vertx vertx) {
    return start(vertx, "mod-inventory-storage-27.1.4", StorageOffers.INVENTORY);
  }

  /** mod-feesfines 19.1.0: {@code /accounts}, and {@code /manualblocks}, which can be written. */
  public static Future<StorageNeighbour> feesFines(Vertx vertx) {
    return start(vertx, "mod-feesfines-19.1.0", StorageOffers.FEES);
  }

  /**
   * mod-notes 6.0.0: {@code /note-types}, and {@code /notes}, which can be written and are found by
   * what they are linked to.
   */
  public static Future<StorageNeighbour> notes(Vertx vertx) {
    return start(vertx, "mod-notes-6.0.0", StorageOffers.NOTES);
  }

  /**
   * mod-template-engine 1.20.0: {@code /templates}, and {@code /template-request}, which asks the
   * gateway for the tenant's {@code /locale} as newer versions do, and where there is none writes
   * dates as in the United States, in UTC.
   */
  public static Future<StorageNeighbour> templateEngine(Vertx vertx) {
    return start(
        vertx,
        "mod-template-engine-1.22.0",
        List.of(
            new Offer(
                new Shelf(Templates.PATH, "templates", false, Templates::missing),
                "template-engine",
                "2.3",
                "templates",
                new Templates(vertx))));
  }

  private static Future<StorageNeighbour> start(Vertx vertx, String module, List<Offer> offers) {
    Map<String, Map<String, Records>> tenants = new ConcurrentHashMap<>();
    Latency latency = new Latency(vertx);
    Router router = NeighbourServer.router(vertx, latency);
    router.post("/_/tenant").handler(context -> tenant(context, tenants));
    for (Offer offer : offers) {
      String path = offer.shelf().path();
      offer
          .shelf()
          .mount(router, context -> records(tenants, NeighbourServer.tenant(context), path));
      offer
          .writing()
          .mount(
              router, (context, other) -> records(tenants, NeighbourServer.tenant(context), other));
    }
    return NeighbourServer.start(vertx, router)
        .map(server -> new StorageNeighbour(module, offers, server, tenants, latency));
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

  /** From now on every answer takes so long. */
  public void latency(Duration time) {
    latency.set(time);
  }

  /** A record as it is now, as a copy. */
  public Optional<JsonObject> find(String tenant, String path, String id) {
    return records(tenants, tenant, path).find(id).map(JsonObject::copy);
  }

  /** What a request asks for of a collection. */
  JsonObject page(RoutingContext context, String path, String name) {
    return records(tenants, NeighbourServer.tenant(context), path).page(context, name);
  }

  /** Those with a value under {@code userId}, {@code itemId} or the like; they are not copied. */
  List<JsonObject> by(String tenant, String path, String key, String value) {
    return records(tenants, tenant, path).by(key, value);
  }

  /** All records of a collection, as copies. */
  public List<JsonObject> all(String tenant, String path) {
    return records(tenants, tenant, path).all().stream().map(JsonObject::copy).toList();
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    return Offer.descriptor(module, offers);
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
