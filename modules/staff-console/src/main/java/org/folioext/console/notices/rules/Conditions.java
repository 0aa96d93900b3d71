package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.console.notices.rules.Node.Group;
import org.folioext.console.notices.rules.Node.One;

/** Conditions as the contract has them, and as the editor shows them. Stateless. */
final class Conditions {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.]\\d{1,4})?");
  private static final String NOT = "not";

  private Conditions() {}

  /** What the editor shows of a rule's {@code for}. */
  static Group read(Optional<JsonObject> json) {
    return json.map(Conditions::node)
        .map(node -> node instanceof Group group ? group : Group.EVERYBODY.and(node))
        .orElse(Group.EVERYBODY);
  }

  private static Node node(JsonObject json) {
    List<Node> all =
        json.stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> node(entry.getKey(), entry.getValue()))
            .toList();
    return all.size() == 1 ? all.get(0) : new Group("all", all);
  }

  private static Node node(String key, Object value) {
    if (value instanceof JsonArray list && Node.GROUPS.contains(key)) {
      return new Group(
          key, list.stream().map(JsonObject.class::cast).map(Conditions::node).toList());
    }
    if (value instanceof JsonObject json) {
      return switch (key) {
        case NOT -> not(node(json));
        case "custom" -> custom(json);
        default -> new One(key, "is", List.of(), range(json));
      };
    }
    if (value instanceof Boolean active) {
      return new One(key, active ? "is" : NOT, List.of(), Map.of());
    }
    boolean word = "any".equals(value) || "none".equals(value);
    return new One(key, word ? value.toString() : "is", word ? List.of() : texts(value), Map.of());
  }

  private static Node not(Node node) {
    if (node instanceof One one) {
      String is =
          switch (one.is()) {
            case "is" -> NOT;
            case "any" -> "none";
            case "none" -> "any";
            default -> "is";
          };
      return new One(one.kind(), is, one.values(), one.texts());
    }
    Group group = (Group) node;
    return group.kind().equals("any")
        ? new Group("none", group.of())
        : new Group("none", List.of(group));
  }

  private static One custom(JsonObject json) {
    Map<String, String> name = Map.of("name", json.getString("field", ""));
    return json.containsKey("is")
        ? new One("custom", "is", texts(json.getValue("is")), name)
        : new One("custom", "any", List.of(), name);
  }

  private static Map<String, String> range(JsonObject json) {
    Map<String, String> range = new HashMap<>();
    json.forEach(entry -> range.put(entry.getKey(), String.valueOf(entry.getValue())));
    return range;
  }

  private static List<String> texts(Object value) {
    return value instanceof JsonArray list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /**
   * As the contract has them; empty where all patrons are meant.
   *
   * @param places learns where each one stands
   */
  static Optional<JsonObject> write(Group root, Places places) {
    if (root.of().isEmpty()) {
      return Optional.empty();
    }
    boolean alone = root.of().size() == 1 && !root.kind().equals("none");
    return Optional.of(
        alone
            ? json(root.of().get(0), "/for", Node.ROOT + ".0", places)
            : json(root, "/for", Node.ROOT, places));
  }

  private static JsonObject json(Node node, String pointer, String path, Places places) {
    places.add(pointer, path);
    return node instanceof Group group
        ? group(group, pointer, path, places)
        : one((One) node, pointer, path, places);
  }

  private static JsonObject group(Group group, String pointer, String path, Places places) {
    boolean none = group.kind().equals("none");
    String key = none ? "any" : group.kind();
    String within = pointer + (none ? "/not/any/" : "/" + key + "/");
    JsonArray of = new JsonArray();
    for (int i = 0; i < group.of().size(); i++) {
      of.add(json(group.of().get(i), within + i, path + "." + i, places));
    }
    JsonObject json = new JsonObject().put(key, of);
    return none ? new JsonObject().put(NOT, json) : json;
  }

  private static JsonObject one(One one, String pointer, String path, Places places) {
    boolean negated = !one.kind().equals("active") && List.of(NOT, "none").contains(one.is());
    String here = pointer + (negated ? "/not/" : "/") + one.kind();
    List.of("from", "under").forEach(end -> places.add(here + "/" + end, path + "." + end));
    places.add(here + "/field", path + ".name");
    JsonObject json = new JsonObject().put(one.kind(), value(one));
    return negated ? new JsonObject().put(NOT, json) : json;
  }

  private static Object value(One one) {
    boolean some = List.of("any", "none").contains(one.is());
    if (one.kind().equals("active")) {
      return one.is().equals("is");
    }
    if (one.kind().equals("custom")) {
      JsonObject custom = new JsonObject().put("field", one.written("name"));
      return some ? custom : custom.put("is", new JsonArray(one.values()));
    }
    if (Node.MEASURES.contains(one.kind())) {
      JsonObject range = new JsonObject();
      Stream.of("from", "under")
          .filter(end -> isNumber(one.written(end)))
          .forEach(end -> range.put(end, new BigDecimal(one.written(end))));
      return range;
    }
    return some ? "any" : new JsonArray(one.values());
  }

  /** Whether a text is a number as conditions have it. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
