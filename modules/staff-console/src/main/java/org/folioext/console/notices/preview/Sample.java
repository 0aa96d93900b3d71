package org.folioext.console.notices.preview;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>|<!--.*?-->|\\s*[\\r\\n]\\s*");
  private static final Pattern LINE_ENDS =
      Pattern.compile("(?i)\\s*(?:<br\\s*/?>|</(?:p|div|li|tr|h[1-6])\\s*>)\\s*");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  static Sample of(JsonObject json) {
    return new Sample(
        json.getString("ruleId"),
        json.getString("patronId"),
        json.getString("channel"),
        json.getString("language"),
        json.getBoolean("rendered"),
        Optional.ofNullable(json.getString("header")),
        plain(json.getString("body", "")));
  }

  /** What HTML says; it is shown as text, so that nothing of it is run. */
  private static String plain(String html) {
    String lines = LINE_ENDS.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll("\n");
    return TAG.matcher(lines)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "Sample of the rule " + rule;
  }
}
