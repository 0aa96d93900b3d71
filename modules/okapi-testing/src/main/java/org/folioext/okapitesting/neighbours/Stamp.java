package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who wrote a record and when, as its module notes it. Stateless. */
final class Stamp {

  private Stamp() {}

  /** The record with its metadata; who made it and when is kept. */
  static JsonObject on(JsonObject record, Optional<JsonObject> before, RoutingContext context) {
    String now = UserRules.TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    JsonObject metadata =
        before
            .map(old -> old.getJsonObject("metadata").copy())
            .orElseGet(() -> written(new JsonObject(), "created", now, context));
    return record.put("metadata", written(metadata, "updated", now, context));
  }

  private static JsonObject written(
      JsonObject metadata, String how, String now, RoutingContext context) {
    UsersApi.by(context).ifPresent(user -> metadata.put(how + "ByUserId", user));
    return metadata.put(how + "Date", now);
  }
}
