package org.folioext.console.notices.runs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * What a rule brought in a run, and that waits for a person.
 *
 * @param date of the run, written {@code 2026-01-31}
 * @param count notices that wait
 * @param patrons whom they are about
 * @param why first, unusual, run, zone or folio-overlap, as the module says it
 * @param otherwise first, unusual, run or zone, where it is held for that beside FOLIO too
 * @param most so many would not have been held
 * @param usual what it brought on the last such weekdays, the newest first
 * @param channels how many would go by which
 * @param languages how many would go in which
 * @param examples ids of a few of the patrons
 */
public record Held(
    String run,
    String date,
    String rule,
    long count,
    long patrons,
    String why,
    Optional<String> otherwise,
    long most,
    List<Long> usual,
    Map<String, Long> channels,
    Map<String, Long> languages,
    List<String> examples) {

  static Held of(JsonObject json) {
    return new Held(
        json.getString("run"),
        json.getString("localDate"),
        json.getString("rule"),
        json.getLong("count"),
        json.getLong("patrons"),
        json.getString("why"),
        Optional.ofNullable(json.getString("heldOtherwise")),
        json.getLong("most"),
        json.getJsonArray("usual", new JsonArray()).stream()
            .map(Number.class::cast)
            .map(Number::longValue)
            .toList(),
        Run.numbers(json.getJsonObject("channels", new JsonObject())),
        Run.numbers(json.getJsonObject("languages", new JsonObject())),
        json.getJsonArray("examples", new JsonArray()).stream().map(String::valueOf).toList());
  }

  /** Where it is decided. */
  public Url link() {
    return Url.of("/notices/held/%s/%s", run, rule);
  }
}
