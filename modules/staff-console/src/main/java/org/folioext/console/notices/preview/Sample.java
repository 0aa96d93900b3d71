package org.folioext.console.notices.preview;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.console.notices.PlainText;

/**
 * A message as a patron would get it. Personal data.
 *
 * @param rendered whether FOLIO's template engine filled it in
 * @param text of its body, without its looks
 */
public record Sample(
    String rule,
    String patron,
    String channel,
    String language,
    boolean rendered,
    Optional<String> header,
    String text) {

  static Sample of(JsonObject json) {
    return new Sample(
        json.getString("ruleId"),
        json.getString("patronId"),
        json.getString("channel"),
        json.getString("language"),
        json.getBoolean("rendered"),
        Optional.ofNullable(json.getString("header")),
        PlainText.of(json.getString("body", "")));
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "Sample of the rule " + rule;
  }
}
