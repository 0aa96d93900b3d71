package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * A timer of a tenant.
 *
 * @param id product, underscore, number of the handler: {@code mod-users_0}
 * @param entry its routing entry as it is now
 * @param modified whether it differs from the descriptor
 */
record Timer(String id, Descriptor module, JsonObject entry, boolean modified) {
  JsonObject json() {
    return new JsonObject().put("id", id).put("routingEntry", entry).put("modified", modified);
  }

  Handler handler() {
    return Handler.of(entry);
  }

  /** Whether it was switched off by a delay of 0. */
  boolean off() {
    return "0".equals(entry.getString("delay"));
  }

  /** The pause between two calls; empty when it is off, or goes by a schedule. */
  Optional<Duration> pause() {
    if (off() || !entry.containsKey("delay")) {
      return Optional.empty();
    }
    long delay = Long.parseLong(entry.getString("delay"));
    return Optional.of(
        switch (entry.getString("unit", "millisecond")) {
          case "second" -> Duration.ofSeconds(delay);
          case "minute" -> Duration.ofMinutes(delay);
          case "hour" -> Duration.ofHours(delay);
          case "day" -> Duration.ofDays(delay);
          default -> Duration.ofMillis(delay);
        });
  }
}
