package org.folioext.okapitesting.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.function.Predicate;

/** What Okapi takes as values of a routing entry. */
final class RoutingRules {
  private static final Set<String> TYPES =
      Set.of(
          "request-response",
          "request-only",
          "headers",
          "redirect",
          "system",
          "internal",
          "request-response-1.0",
          "request-log");
  private static final Set<String> UNITS = Set.of("millisecond", "second", "minute", "hour", "day");
  private static final Set<String> PHASES = Set.of("auth", "pre", "post");
  private static final String NOT_IN_PATHS = "\\%+{}()[].;:=?@#^$\"' ";

  private RoutingRules() {}

  /** Refuses with 400 and Okapi's words a field that there is not, and a value that is not good. */
  static void check(JsonObject entry) {
    Bean.ROUTING_ENTRY.check(entry);
    values(entry);
  }

  /** The same for an entry of which the fields are known to be good. */
  static void values(JsonObject entry) {
    entry.getJsonArray("methods", new JsonArray()).stream()
        .map(String::valueOf)
        .filter(
            name -> !name.equals("*") && !HttpMethod.values().contains(HttpMethod.valueOf(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw Bean.ROUTING_ENTRY.refusal(name, "methods");
            });
    require(entry, "type", TYPES::contains, "Invalid entry type: ");
    require(entry, "unit", UNITS::contains, "");
    require(entry, "phase", PHASES::contains, "Invalid phase ");
    if (entry.containsKey("pathPattern")) {
      path(entry.getString("pathPattern"));
    }
    if (entry.containsKey("schedule")) {
      Schedule.of(entry.getJsonObject("schedule"));
    }
  }

  private static void require(
      JsonObject entry, String field, Predicate<String> good, String reason) {
    String value = entry.getString(field);
    if (value != null && !good.test(value)) {
      throw Bean.ROUTING_ENTRY.refusal(reason + value, field);
    }
  }

  private static void path(String pattern) {
    boolean named = false;
    for (char c : pattern.toCharArray()) {
      if (c == (named ? '}' : '{')) {
        named = !named;
      } else if (NOT_IN_PATHS.indexOf(c) >= 0 || named && c == '/') {
        String where = named ? " inside {}-construct in pathPattern" : " for pathPattern";
        throw Bean.ROUTING_ENTRY.refusal("Invalid character " + c + where, "pathPattern");
      }
    }
    if (named) {
      throw Bean.ROUTING_ENTRY.refusal(
          "Missing }-character for {}-construct in pathPattern", "pathPattern");
    }
  }
}
