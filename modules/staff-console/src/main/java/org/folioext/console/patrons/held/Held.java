package org.folioext.console.patrons.held;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a person, as the contract of mod-patron-flags has it.
 *
 * @param kinds how many of each, the most first
 * @param scans that brought it, the newest first
 * @param median new flags of a usual night
 * @param most that a night may bring
 * @param nights by which both are told
 */
public record Held(
    long count,
    Optional<String> since,
    Map<String, Long> kinds,
    List<OfScan> scans,
    double median,
    long most,
    int nights) {

  /**
   * A scan that brought more than usual.
   *
   * @param date {@code 2026-01-31}
   * @param raised new flags that it brought
   * @param held those that wait still
   */
  public record OfScan(String date, long raised, long held) {}

  static Held of(JsonObject json) {
    JsonObject usual = json.getJsonObject("usual");
    Map<String, Long> kinds = new LinkedHashMap<>();
    objects(json.getJsonArray("kinds"))
        .forEach(kind -> kinds.put(kind.getString("kind"), kind.getLong("held")));
    return new Held(
        json.getLong("held"),
        Optional.ofNullable(json.getString("since")),
        kinds,
        objects(json.getJsonArray("scans")).stream()
            .map(
                scan ->
                    new OfScan(
                        scan.getString("date"), scan.getLong("raised"), scan.getLong("held")))
            .toList(),
        usual.getDouble("median"),
        usual.getLong("most"),
        usual.getInteger("nights"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }
}
