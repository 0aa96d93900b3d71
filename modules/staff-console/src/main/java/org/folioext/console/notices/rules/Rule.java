package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A rule of notices.
 *
 * @param since the day from which it acts; empty of one that is off
 * @param sentence it in plain words, in the person's language
 * @param state whether all that it names is there: ready, broken or unknown
 * @param lacks what is not, in the person's language
 * @param updated RFC 3339
 * @param by id of who changed it last
 * @param json as the contract has it
 */
public record Rule(
    String id,
    String name,
    boolean enabled,
    String event,
    int version,
    Optional<String> since,
    String sentence,
    String state,
    List<String> lacks,
    Optional<String> updated,
    Optional<String> by,
    JsonObject json) {

  /**
   * The rules in their order.
   *
   * @param version of the order
   */
  public record Ordered(List<Rule> rules, int version) {

    static Ordered of(JsonObject json) {
      return new Ordered(
          json.getJsonArray("rules").stream().map(JsonObject.class::cast).map(Rule::of).toList(),
          json.getInteger("orderVersion"));
    }
  }

  static Rule of(JsonObject json) {
    JsonObject readiness = json.getJsonObject("readiness", new JsonObject());
    return new Rule(
        json.getString("id"),
        json.getString("name"),
        json.getBoolean("enabled", false),
        json.getString("event"),
        json.getInteger("version", 0),
        Optional.ofNullable(json.getString("since")),
        json.getString("sentence", ""),
        readiness.getString("state", "unknown"),
        lacks(readiness),
        Optional.ofNullable(json.getString("updatedDate")),
        Optional.ofNullable(json.getString("updatedByUserId")),
        json);
  }

  static List<String> lacks(JsonObject readiness) {
    return readiness.getJsonArray("lacks", new JsonArray()).stream().map(String::valueOf).toList();
  }
}
