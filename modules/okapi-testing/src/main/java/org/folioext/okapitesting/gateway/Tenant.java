package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant and the modules enabled for it. Safe for use by several threads. */
public final class Tenant {
  private final JsonObject json;
  private final boolean open;
  private final Map<String, Descriptor> enabled = new LinkedHashMap<>();
  private final Map<String, JsonObject> changedTimers = new LinkedHashMap<>();
  private RouteTable routes = new RouteTable(List.of());

  /**
   * One with no modules.
   *
   * @param json its record: {@code id}, {@code name}, {@code description}
   * @param open whether it has no auth module
   */
  Tenant(JsonObject json, boolean open) {
    this.json = json;
    this.open = open;
  }

  public String id() {
    return json.getString("id");
  }

  /** Whether it has no auth module: nobody is asked for a token, and none is given. */
  boolean open() {
    return open;
  }

  JsonObject json() {
    return json.copy();
  }

  /** Modules in the order in which they were enabled. */
  synchronized List<Descriptor> enabled() {
    return new ArrayList<>(enabled.values());
  }

  synchronized Optional<Descriptor> enabled(String product) {
    return Optional.ofNullable(enabled.get(product));
  }

  synchronized void enable(Descriptor module) {
    enabled.put(module.id().product(), module);
    routes = new RouteTable(enabled.values());
  }

  synchronized void disable(Descriptor module) {
    enabled.remove(module.id().product());
    changedTimers.keySet().removeIf(id -> id.startsWith(module.id().product() + "_"));
    routes = new RouteTable(enabled.values());
  }

  synchronized RouteTable routes() {
    return routes;
  }

  /** Changes a timer; it stays so when the module is upgraded. */
  synchronized void changeTimer(String id, JsonObject routingEntry) {
    changedTimers.put(id, routingEntry);
  }

  synchronized Optional<JsonObject> changedTimer(String id) {
    return Optional.ofNullable(changedTimers.get(id));
  }
}
