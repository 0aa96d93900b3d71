package org.folioext.console.patrons;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.console.web.Texts;

/**
 * A rule in words.
 *
 * @param doc Markdown; English of a built-in one, of the library's own as they wrote it
 */
public record RuleText(String id, String title, boolean builtIn, String doc) {

  /**
   * What the rule of a flag is called, where the flag's kind does not say it already; empty where
   * nobody knows.
   */
  public static Optional<String> name(Texts texts, Flag flag) {
    String key = "patrons.rule." + flag.rule();
    if (flag.rule().equals(flag.kind())) {
      return Optional.empty();
    }
    return texts.has(key) ? Optional.of(texts.text(key)) : flag.ruleName();
  }

  static RuleText of(JsonObject json) {
    return new RuleText(
        json.getString("id"),
        json.getString("title"),
        json.getBoolean("builtIn"),
        json.getString("doc", ""));
  }
}
