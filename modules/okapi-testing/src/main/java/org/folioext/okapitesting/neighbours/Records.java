package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Records of one kind and tenant, by id, in the order in which they came. Safe for use by several
 * threads; the records themselves are not copied.
 */
final class Records {
  private static final int DEFAULT_LIMIT = 10;
  private final Map<String, JsonObject> byId = new LinkedHashMap<>();

  synchronized void put(JsonObject json) {
    byId.put(json.getString("id"), json);
  }

  synchronized Optional<JsonObject> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized boolean remove(String id) {
    return byId.remove(id) != null;
  }

  synchronized List<JsonObject> all() {
    return new ArrayList<>(byId.values());
  }

  /** Whether another record than this one is like that. */
  synchronized boolean otherThan(String id, Predicate<JsonObject> like) {
    return byId.values().stream()
        .anyMatch(one -> !id.equals(one.getString("id")) && like.test(one));
  }

  /** Those that {@code query}, {@code offset} and {@code limit} of a request ask for. */
  JsonObject page(RoutingContext context, String name) {
    int limit = number(context, "limit", DEFAULT_LIMIT);
    int offset = number(context, "offset", 0);
    List<JsonObject> found = all();
    String query = context.request().getParam("query");
    if (query != null) {
      CqlFilter filter = CqlFilter.of(query);
      found.removeIf(filter.matches().negate());
      filter.order().ifPresent(found::sort);
    }
    JsonArray page = new JsonArray();
    found.stream().skip(offset).limit(limit).forEach(page::add);
    return new JsonObject().put(name, page).put("totalRecords", found.size());
  }

  /** A page with {@code resultInfo}, as some modules still have it. */
  static JsonObject withInfo(JsonObject page) {
    JsonObject info =
        new JsonObject()
            .put("totalRecords", page.getInteger("totalRecords"))
            .put("facets", new JsonArray())
            .put("diagnostics", new JsonArray());
    return page.put("resultInfo", info);
  }

  private static int number(RoutingContext context, String name, int otherwise) {
    String text = context.request().getParam(name);
    if (text == null) {
      return otherwise;
    }
    int value;
    try {
      value = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refused.text(400, e.getMessage());
    }
    if (value < 0) {
      throw Refused.text(
          400,
          "\n '"
              + name
              + "' parameter is incorrect. parameter value {"
              + value
              + "} is not valid: must be greater than or equal to 0");
    }
    return value;
  }
}
