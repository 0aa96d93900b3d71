package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule that is not kept says, or what is wrong with it.
 *
 * @param mistakes by JSON Pointer, in the person's language; empty where nothing is wrong
 * @param sentence it in plain words; empty where something is wrong
 * @param lacks what it names and is not there, in the person's language
 */
public record Checked(Map<String, String> mistakes, String sentence, List<String> lacks) {

  static Checked of(JsonObject json) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    json.getJsonArray("mistakes", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .forEach(
            one ->
                mistakes.merge(
                    one.getString("pointer"),
                    one.getString("message"),
                    (first, next) -> first + " " + next));
    return new Checked(
        mistakes,
        json.getString("sentence", ""),
        Rule.lacks(json.getJsonObject("readiness", new JsonObject())));
  }

  /** A rule that is kept. */
  static Checked of(Rule rule) {
    return new Checked(Map.of(), rule.sentence(), rule.lacks());
  }
}
