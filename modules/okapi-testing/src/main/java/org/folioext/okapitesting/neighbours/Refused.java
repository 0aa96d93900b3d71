package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A request that a neighbour does not serve, with the answer that its module would give. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String NOT_NULL = "jakarta.validation.constraints.NotNull.message";
  private final int status;
  private final String type;

  private Refused(int status, String type, String body) {
    super(body, null, false, false);
    this.status = status;
    this.type = type;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  static Refused text(int status, String text) {
    return new Refused(status, "text/plain", text);
  }

  /** As mod-circulation writes the type of its texts. */
  static Refused circulation(int status, String text) {
    return new Refused(status, "text/plain; ISO_8859_1", text);
  }

  /** 422 as the modules on RMB give it. */
  static Refused field(String message, String key, String value) {
    return error(message, "1", "-1", key, value);
  }

  /** Fields that must be there, and are not; none: nothing is refused. */
  static void nulls(List<String> fields) {
    if (!fields.isEmpty()) {
      JsonArray errors = new JsonArray();
      fields.stream()
          .map(field -> new JsonArray().add(parameter(field, "null")))
          .map(parameters -> error("must not be null", "1", NOT_NULL, parameters))
          .forEach(errors::add);
      throw new Refused(
          422, "application/json", new JsonObject().put("errors", errors).encodePrettily());
    }
  }

  private static JsonObject parameter(String key, String value) {
    return new JsonObject().put("key", key).put("value", value);
  }

  private static JsonObject error(String message, String type, String code, JsonArray parameters) {
    return new JsonObject()
        .put("message", message)
        .put("type", type)
        .put("code", code)
        .put("parameters", parameters);
  }

  static Refused error(String message, String type, String code, String key, String value) {
    return errors(message, type, code, new JsonArray().add(parameter(key, value)));
  }

  static Refused errors(String message, String type, String code, JsonArray parameters) {
    return errors(422, message, type, code, parameters);
  }

  static Refused errors(
      int status, String message, String type, String code, JsonArray parameters) {
    JsonObject body =
        new JsonObject().put("errors", new JsonArray().add(error(message, type, code, parameters)));
    return new Refused(status, "application/json", body.encodePrettily());
  }
}
