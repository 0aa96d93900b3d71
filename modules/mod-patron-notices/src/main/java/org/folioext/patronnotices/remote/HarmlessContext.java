package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Values that templates are filled with, so that none is more than a text: what is in a name or a
 * title begins no line of a mail's headers, no tag where a template does not escape, and no token.
 * Stateless.
 */
final class HarmlessContext {

  private HarmlessContext() {}

  /** The same with harmless texts. */
  static JsonObject of(JsonObject context) {
    JsonObject harmless = new JsonObject();
    context.forEach(entry -> harmless.put(entry.getKey(), value(entry.getValue())));
    return harmless;
  }

  private static Object value(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof JsonObject object) {
      return of(object);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.stream().map(HarmlessContext::value).toList());
    }
    return value;
  }

  private static String text(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replace('<', '‹')
        .replace('>', '›')
        .replaceAll("\\{(?=\\{)", "{ ")
        .replaceAll("}(?=})", "} ");
  }
}
