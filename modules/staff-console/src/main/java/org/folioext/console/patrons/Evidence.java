package org.folioext.console.patrons;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a flag was raised for, personal data among it: never logged, never in an address. */
public record Evidence(List<Fact> facts) {

  /**
   * One thing that was seen.
   *
   * @param label in English, or the key
   * @param personal whether evidence alone shows it
   */
  public record Fact(String key, String label, String value, boolean personal) {}

  static Evidence of(JsonObject json) {
    return new Evidence(
        json.getJsonArray("facts", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(
                fact ->
                    new Fact(
                        fact.getString("key"),
                        fact.getString("label"),
                        fact.getString("value"),
                        fact.getBoolean("personal")))
            .toList());
  }

  /** That there is some, and nothing of it. */
  @Override
  public String toString() {
    return "Evidence of " + facts.size() + " facts";
  }
}
