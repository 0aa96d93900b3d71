package org.folioext.console.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total in the whole list
 */
public record Found<T>(List<T> items, long total) {

  /** Reads a FOLIO collection: an array under its name, and totalRecords. */
  public static <T> Found<T> of(JsonObject json, String name, Function<JsonObject, T> item) {
    List<T> items =
        json.getJsonArray(name, new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(item)
            .toList();
    return new Found<>(items, json.getLong("totalRecords", (long) items.size()));
  }
}
