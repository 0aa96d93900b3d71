package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A request that a neighbour does not serve, with the answer that its module would give. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
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

  /** 422 as the modules on RMB give it. */
  static Refused field(String message, String key, String value) {
    return error(message, "1", "-1", key, value);
  }

  static Refused error(String message, String type, String code, String key, String value) {
    JsonArray parameters =
        new JsonArray().add(new JsonObject().put("key", key).put("value", value));
    return errors(message, type, code, parameters);
  }

  static Refused errors(String message, String type, String code, JsonArray parameters) {
    return errors(422, message, type, code, parameters);
  }

  static Refused errors(
      int status, String message, String type, String code, JsonArray parameters) {
    JsonObject error =
        new JsonObject()
            .put("message", message)
            .put("type", type)
            .put("code", code)
            .put("parameters", parameters);
    JsonObject body = new JsonObject().put("errors", new JsonArray().add(error));
    return new Refused(status, "application/json", body.encodePrettily());
  }
}
