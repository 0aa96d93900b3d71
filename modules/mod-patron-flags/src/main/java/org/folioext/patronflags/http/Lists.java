package org.folioext.patronflags.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.folioext.okapi.http.Answer;
import org.folioext.patronflags.domain.Listed;

/** Parts of lists as answers. Stateless. */
final class Lists {

  private Lists() {}

  static <T> Answer answer(String name, Listed<T> listed, Function<T, JsonObject> json) {
    JsonArray items = new JsonArray(listed.items().stream().map(json).toList());
    return Answer.ok(new JsonObject().put(name, items).put("totalRecords", listed.total()));
  }
}
