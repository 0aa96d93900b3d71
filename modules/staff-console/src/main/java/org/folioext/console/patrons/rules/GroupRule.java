package org.folioext.console.patrons.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A rule of the library.
 *
 * @param says what staff read beside a flag
 * @param sentence whom it flags, in plain words
 * @param updated RFC 3339
 */
public record GroupRule(
    String id,
    int version,
    String name,
    boolean enabled,
    String severity,
    String says,
    String sentence,
    String yaml,
    List<Tried> cases,
    String updated) {

  /**
   * A case, run.
   *
   * @param expected clear, flagged or cannot tell
   * @param said what came out
   */
  public record Tried(String name, String expected, String said, boolean asExpected) {}

  /** Whether all cases come out as they say. */
  public boolean holds() {
    return cases.stream().allMatch(Tried::asExpected);
  }

  static GroupRule of(JsonObject json) {
    return new GroupRule(
        json.getString("id"),
        json.getInteger("version"),
        json.getString("name"),
        json.getBoolean("enabled"),
        json.getString("severity"),
        json.getString("says"),
        json.getString("sentence"),
        json.getString("yaml"),
        json.getJsonArray("cases", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(GroupRule::tried)
            .toList(),
        json.getString("updatedDate"));
  }

  private static Tried tried(JsonObject json) {
    return new Tried(
        json.getString("name"),
        json.getString("expected"),
        json.getString("said"),
        json.getBoolean("asExpected"));
  }
}
