package org.folioext.okapi.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.text.Broken;

/** Refuses JSON with texts that nothing can keep, as JSON can write them. Stateless. */
final class SoundBody {

  private SoundBody() {}

  /**
   * The same request.
   *
   * @throws Failure INVALID with the place in the body, where a text or a name in it is broken
   */
  static ValidatedRequest checked(ValidatedRequest request) {
    RequestParameter body = request.getBody();
    if (body != null && !body.isNull()) {
      check("", body.get());
    }
    return request;
  }

  private static void check(String pointer, Object value) {
    if (value instanceof JsonObject object) {
      object.forEach(
          entry -> {
            text(pointer, entry.getKey());
            check(pointer + "/" + escaped(entry.getKey()), entry.getValue());
          });
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        check(pointer + "/" + i, array.getValue(i));
      }
    } else if (value instanceof String text) {
      text(pointer, text);
    }
  }

  private static void text(String pointer, String text) {
    Broken.in(text)
        .ifPresent(
            broken -> {
              throw new Failure(
                  FailureKind.INVALID,
                  "text-broken",
                  (pointer.isEmpty() ? "The body" : pointer)
                      + ": "
                      + broken.name()
                      + " cannot stand in a text.",
                  Map.of("in", "body", "pointer", pointer));
            });
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
