package org.folioext.console.patrons;

import io.vertx.core.json.JsonObject;

/**
 * A rule in words.
 *
 * @param doc Markdown; English of a built-in one, of the library's own as they wrote it
 */
public record RuleText(String id, String title, boolean builtIn, String doc) {

  static RuleText of(JsonObject json) {
    return new RuleText(
        json.getString("id"),
        json.getString("title"),
        json.getBoolean("builtIn"),
        json.getString("doc", ""));
  }
}
