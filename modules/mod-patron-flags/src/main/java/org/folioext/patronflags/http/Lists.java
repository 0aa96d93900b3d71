package org.folioext.patronflags.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.folioext.okapi.http.Answer;
import org.folioext.patronflags.domain.Listed;

/** Lists, and parts of them, as answers. Stateless. */
final class Lists {

  private Lists() {}

  static <T> Answer answer(String name, Listed<T> listed, Function<T, JsonObject> json) {
    return Answer.ok(
        new JsonObject()
            .put(name, array(listed.items(), json))
            .put("totalRecords", listed.total()));
  }

  /** A whole list. */
  static <T> Answer answer(String name, List<T> all, Function<T, JsonObject> json) {
    return answer(name, new Listed<>(all, all.size()), json);
  }

  static <T> JsonArray array(List<T> items, Function<T, JsonObject> json) {
    return new JsonArray(items.stream().map(json).toList());
  }
}
