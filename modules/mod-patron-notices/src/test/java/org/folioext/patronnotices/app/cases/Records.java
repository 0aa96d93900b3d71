package org.folioext.patronnotices.app.cases;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Records as FOLIO has them. */
final class Records {

  private Records() {}

  static JsonObject user(UUID id, String expires) {
    return new JsonObject()
        .put("id", id.toString())
        .put("active", true)
        .put("type", "patron")
        .put("expirationDate", expires)
        .put("metadata", new JsonObject())
        .put("personal", new JsonObject().put("lastName", "Doe").put("email", id + "@example.org"));
  }

  static JsonObject loan(UUID id, UUID patron, String due) {
    return new JsonObject()
        .put("id", id.toString())
        .put("userId", patron.toString())
        .put("itemId", new UUID(5, id.getLeastSignificantBits()).toString())
        .put("status", new JsonObject().put("name", "Open"))
        .put("dueDate", due);
  }

  static JsonObject account(UUID id, UUID patron, Object remaining) {
    return new JsonObject()
        .put("id", id.toString())
        .put("userId", patron.toString())
        .put("status", new JsonObject().put("name", "Open"))
        .put("remaining", remaining);
  }

  static JsonObject proxy(UUID id, UUID sponsor, UUID proxy) {
    return new JsonObject()
        .put("id", id.toString())
        .put("userId", sponsor.toString())
        .put("proxyUserId", proxy.toString())
        .put("status", "Active")
        .put("notificationsTo", "Proxy");
  }
}
