package org.folioext.console.notices.messages;

import io.vertx.core.json.JsonObject;
import org.folioext.console.notices.PlainText;

/**
 * What a message said. Personal data.
 *
 * @param header its subject; empty where it had none
 * @param text of its body, without its looks
 */
public record Words(String header, String text) {

  static Words of(JsonObject json) {
    return new Words(json.getString("header"), PlainText.of(json.getString("body")));
  }

  /** That there are some, and none of them. */
  @Override
  public String toString() {
    return "Words";
  }
}
