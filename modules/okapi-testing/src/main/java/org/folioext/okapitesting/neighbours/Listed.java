package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Records of one kind, as clients read them. */
interface Listed {
  int DEFAULT_LIMIT = 10;

  Optional<JsonObject> find(String id);

  /** Those that {@code query}, {@code offset} and {@code limit} of a request ask for. */
  JsonObject page(RoutingContext context, String name);

  /** The {@code query} of a request. */
  static CqlFilter filter(RoutingContext context) {
    return Optional.ofNullable(context.request().getParam("query"))
        .map(CqlFilter::of)
        .orElse(CqlFilter.ALL);
  }

  static int limit(RoutingContext context) {
    return number(context, "limit", DEFAULT_LIMIT);
  }

  static int offset(RoutingContext context) {
    return number(context, "offset", 0);
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
