package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A timer of a tenant.
 *
 * @param id product, underscore, number of the handler: {@code mod-users_0}
 * @param entry its routing entry as it is now
 * @param modified whether it differs from the descriptor
 */
record Timer(String id, Descriptor module, JsonObject entry, boolean modified) {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "millisecond", ChronoUnit.MILLIS,
          "second", ChronoUnit.SECONDS,
          "minute", ChronoUnit.MINUTES,
          "hour", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS);

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

  /** The pause before the next call; empty when it is off, or has neither delay nor schedule. */
  Optional<Duration> pause(Instant now) {
    String delay = entry.getString("delay");
    String unit = entry.getString("unit");
    if (delay != null && unit != null) {
      Duration pause = Duration.of(Long.parseLong(delay), UNITS.get(unit));
      return Optional.of(pause).filter(one -> !one.isZero());
    }
    return off()
        ? Optional.empty()
        : Optional.ofNullable(entry.getJsonObject("schedule"))
            .map(Schedule::of)
            .flatMap(schedule -> schedule.pause(now));
  }
}
