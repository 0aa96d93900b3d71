package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Records of one kind and tenant, by id, in the order in which they came. Safe for use by several
 * threads; the records themselves are not copied.
 */
final class Records {
  private static final int DEFAULT_LIMIT = 10;

  /** Fields by which many records are asked for, one after the other. */
  private static final List<String> KEYS =
      List.of("notificationId", "userId", "itemId", "requesterId");

  private final Map<String, JsonObject> byId = new LinkedHashMap<>();

  /** The same by their ids, folded as queries have them. */
  private final NavigableMap<String, JsonObject> inOrder = new TreeMap<>();

  /** Folded ids of records that have, or once had, a value under a key. */
  private final Map<CqlMatch.Chain, Set<String>> byKey = new HashMap<>();

  synchronized void put(JsonObject json) {
    String id = json.getString("id");
    byId.put(id, json);
    inOrder.put(CqlField.folded(id), json);
    KEYS.stream()
        .filter(key -> json.getValue(key) instanceof String)
        .map(key -> new CqlMatch.Chain(key, Set.of(CqlField.folded(json.getString(key)))))
        .forEach(
            one ->
                byKey.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(CqlField.folded(id)));
  }

  synchronized Optional<JsonObject> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized boolean remove(String id) {
    inOrder.remove(CqlField.folded(id));
    return byId.remove(id) != null;
  }

  synchronized List<JsonObject> all() {
    return new ArrayList<>(byId.values());
  }

  /** Those with a value under one of the keys. */
  synchronized List<JsonObject> by(String key, String value) {
    String wanted = CqlField.folded(value);
    CqlMatch.Chain one = new CqlMatch.Chain(key, Set.of(wanted));
    return some(byKey.getOrDefault(one, Set.of()).stream())
        .filter(json -> wanted.equals(CqlField.folded(json.getString(key, ""))))
        .toList();
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
    List<JsonObject> found =
        matching(
            Optional.ofNullable(context.request().getParam("query"))
                .map(CqlFilter::of)
                .orElse(CqlFilter.ALL));
    JsonArray page = new JsonArray();
    found.stream().skip(offset).limit(limit).forEach(page::add);
    return new JsonObject().put(name, page).put("totalRecords", found.size());
  }

  private synchronized List<JsonObject> matching(CqlFilter filter) {
    Stream<JsonObject> found = candidates(filter).filter(filter.matches());
    return filter.order().map(found::sorted).orElse(found).toList();
  }

  private Stream<JsonObject> candidates(CqlFilter filter) {
    if (filter.ids().isPresent()) {
      return some(filter.ids().get().stream().sorted());
    }
    Optional<CqlMatch.Chain> key =
        filter.exact().stream().filter(chain -> KEYS.contains(chain.field())).findFirst();
    if (key.isPresent()) {
      Stream<String> ids =
          key.get().each().flatMap(one -> byKey.getOrDefault(one, Set.of()).stream());
      return some(filter.byId() ? ids.sorted() : ids)
          .filter(one -> filter.after().stream().allMatch(id -> isAfter(id, one)));
    }
    if (filter.after().isPresent()) {
      return inOrder.tailMap(filter.after().get(), false).values().stream();
    }
    return filter.byId() ? inOrder.values().stream() : byId.values().stream();
  }

  private Stream<JsonObject> some(Stream<String> ids) {
    return ids.map(inOrder::get).filter(Objects::nonNull);
  }

  private static boolean isAfter(String id, JsonObject record) {
    return CqlField.folded(record.getString("id")).compareTo(id) > 0;
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
