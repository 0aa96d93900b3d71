package org.folioext.okapi.http;

import io.vertx.core.buffer.Buffer;
import org.folioext.okapi.Failure;

/**
 * Keeps bodies from what only makes the validator run out of stack: where a contract has schemas
 * within themselves it goes as deep as a body does. Stateless.
 */
final class Nesting {

  /** Objects and lists within each other at most. */
  static final int DEEPEST = 100;

  private Nesting() {}

  /**
   * The body, where its brackets and braces are within each other no deeper than {@value #DEEPEST};
   * whether it is JSON is for others to say.
   *
   * @throws Failure INVALID, {@code body-nested}
   */
  static Buffer checked(Buffer body) {
    int open = 0;
    boolean text = false;
    for (int i = 0; i < body.length(); i++) {
      byte sign = body.getByte(i);
      if (text && sign == '\\') {
        i++;
      } else if (sign == '"') {
        text = !text;
      } else if (!text && (sign == '{' || sign == '[')) {
        open++;
      } else if (!text && (sign == '}' || sign == ']')) {
        open--;
      }
      if (open > DEEPEST) {
        throw Failure.invalid(
            "body-nested", "Objects and lists are within each other at most " + DEEPEST + " deep.");
      }
    }
    return body;
  }
}
