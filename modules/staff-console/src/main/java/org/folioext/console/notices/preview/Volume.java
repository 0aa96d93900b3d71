package org.folioext.console.notices.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Messages per day.
 *
 * @param planned what would go out, by day
 * @param past what really went out before, by day
 * @param held what would wait until a person confirms it, as the module names it
 */
public record Volume(
    SortedMap<LocalDate, Long> planned, SortedMap<LocalDate, Long> past, List<String> held) {

  /** Nothing is known. */
  static final Volume NONE = new Volume(new TreeMap<>(), new TreeMap<>(), List.of());

  static Volume of(JsonObject json) {
    return new Volume(days(json, "planned"), days(json, "past"), Preview.texts(json, "held"));
  }

  private static SortedMap<LocalDate, Long> days(JsonObject json, String name) {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    json.getJsonArray(name, new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .filter(part -> !"renewal".equals(part.getString("channel")))
        .forEach(
            part ->
                days.merge(
                    LocalDate.parse(part.getString("day")), part.getLong("messages"), Long::sum));
    return days;
  }
}
