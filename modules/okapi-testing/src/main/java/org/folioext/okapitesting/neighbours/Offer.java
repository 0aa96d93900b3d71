package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A collection as a ModuleDescriptor offers it.
 *
 * @param id of the interface that it belongs to
 * @param version of the interface
 * @param permission how its permissions begin
 */
record Offer(Shelf shelf, String id, String version, String permission, Writing writing) {

  Offer(Shelf shelf, String id, String version, String permission) {
    this(shelf, id, version, permission, Writing.NONE);
  }

  /** The ModuleDescriptor of a module that has all of these, and no more. */
  static JsonObject descriptor(String module, List<Offer> offers) {
    List<JsonObject> interfaces = new ArrayList<>();
    offers.stream()
        .collect(Collectors.groupingBy(Offer::id, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, some) -> interfaces.add(provided(some)));
    return module(module, interfaces);
  }

  /** The ModuleDescriptor of a module that provides these interfaces, and {@code _tenant}. */
  static JsonObject module(String module, List<JsonObject> interfaces) {
    JsonArray provides = new JsonArray(new ArrayList<>(interfaces));
    provides.add(
        provide("_tenant", "2.0", handler("POST", "/_/tenant")).put("interfaceType", "system"));
    return new JsonObject().put("id", module).put("provides", provides);
  }

  private static JsonObject provided(List<Offer> offers) {
    return provide(
        offers.get(0).id(),
        offers.get(0).version(),
        offers.stream().flatMap(Offer::handlers).toArray(JsonObject[]::new));
  }

  /** An interface. */
  static JsonObject provide(String id, String version, JsonObject... handlers) {
    return new JsonObject()
        .put("id", id)
        .put("version", version)
        .put("handlers", new JsonArray(List.of(handlers)));
  }

  private Stream<JsonObject> handlers() {
    Stream<JsonObject> reads =
        Stream.of(
            routed("GET", shelf.path(), "collection.get"),
            routed("GET", shelf.path() + "/{id}", "item.get"));
    Stream<JsonObject> writes =
        writing == Writing.NONE
            ? Stream.empty()
            : Stream.of(
                routed("POST", shelf.path(), "item.post"),
                routed("PUT", shelf.path() + "/{id}", "item.put"),
                routed("DELETE", shelf.path() + "/{id}", "item.delete"));
    return Stream.of(reads, writes, writing.handlers()).flatMap(some -> some);
  }

  private JsonObject routed(String method, String path, String what) {
    return handler(method, path, permission + "." + what);
  }

  /** A route for whoever has a permission. */
  static JsonObject handler(String method, String path, String permission) {
    return handler(method, path).put("permissionsRequired", List.of(permission));
  }

  private static JsonObject handler(String method, String path) {
    return new JsonObject().put("methods", new JsonArray().add(method)).put("pathPattern", path);
  }
}
