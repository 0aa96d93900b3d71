package org.folioext.console.patrons.rules;

import io.vertx.core.json.JsonObject;

/**
 * A rule that judges, or is switched off.
 *
 * @param doc Markdown; empty in lists
 */
public record Rule(
    String id,
    String kind,
    String severity,
    String title,
    boolean enabled,
    boolean builtIn,
    String doc) {

  static Rule of(JsonObject json) {
    return new Rule(
        json.getString("id"),
        json.getString("kind"),
        json.getString("severity"),
        json.getString("title"),
        json.getBoolean("enabled"),
        json.getBoolean("builtIn"),
        json.getString("doc", ""));
  }
}
