package org.folioext.patronflags;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Made-up users and what they have open. */
final class MadeUp {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private MadeUp() {}

  static String id(int kind, int number) {
    return "%08x-0000-4000-8000-%012d".formatted(kind, number);
  }

  static String userId(int number) {
    return id(0xa0, number);
  }

  static String inDays(long days) {
    return DATE.format(Instant.now().plus(Duration.ofDays(days)));
  }

  /** A patron with whom all is well. */
  static JsonObject user(int number, long expiresInDays) {
    return new JsonObject()
        .put("id", userId(number))
        .put("username", "u" + number)
        .put("barcode", "B" + number)
        .put("active", true)
        .put("type", "patron")
        .put("expirationDate", inDays(expiresInDays))
        .put(
            "personal",
            new JsonObject()
                .put("lastName", "Muster" + number)
                .put("firstName", "Anna")
                .put("email", "user" + number + "@example.org")
                .put("preferredContactTypeId", "002"));
  }

  static JsonObject loan(int number, String user) {
    return changed(
        new JsonObject()
            .put("id", id(0xb0, number))
            .put("userId", user)
            .put("itemId", id(0xc0, number))
            .put("status", new JsonObject().put("name", "Open")));
  }

  static JsonObject account(int number, String user, double remaining) {
    return changed(
        new JsonObject()
            .put("id", id(0xd0, number))
            .put("userId", user)
            .put("amount", remaining)
            .put("remaining", remaining)
            .put("status", new JsonObject().put("name", "Open")));
  }

  static JsonObject request(int number, String user) {
    return changed(
        new JsonObject()
            .put("id", id(0xe0, number))
            .put("requesterId", user)
            .put("status", "Open - Not yet filled"));
  }

  static JsonObject closed(JsonObject open) {
    return changed(open.copy().put("status", new JsonObject().put("name", "Closed")));
  }

  private static JsonObject changed(JsonObject json) {
    return json.put("metadata", new JsonObject().put("updatedDate", DATE.format(Instant.now())));
  }

}
