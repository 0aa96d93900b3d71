package org.folioext.console.catalogue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule.
 *
 * @param standard an address on the web, https alone
 * @param text what it checks and why, in Markdown; empty in lists
 */
public record Rule(
    String id,
    String group,
    String severity,
    String summary,
    List<String> formats,
    Optional<String> standard,
    List<Option> options,
    String text) {

  /** What a profile may set. */
  public record Option(String name, String fallback, String meaning) {}

  static Rule of(JsonObject json) {
    return new Rule(
        json.getString("id"),
        json.getString("group"),
        json.getString("severity"),
        json.getString("summary"),
        texts(json.getJsonArray("formats", new JsonArray())),
        Optional.of(json.getString("standard", "")).filter(url -> url.startsWith("https://")),
        json.getJsonArray("options", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(Rule::option)
            .toList(),
        json.getString("text", ""));
  }

  private static Option option(JsonObject json) {
    String fallback =
        texts(json.getJsonArray("fallback", new JsonArray())).stream()
            .collect(Collectors.joining(", "));
    return new Option(json.getString("name"), fallback, json.getString("meaning"));
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String::valueOf).toList();
  }
}
