package org.folioext.okapi.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.folioext.okapi.cql.Listed;

/** Lists, and parts of them, as answers. Stateless. */
public final class Lists {

  private Lists() {}

  /** A part, beside the total: {@code {"flags": […], "totalRecords": 3}}. */
  public static <T> Answer answer(String name, Listed<T> listed, Function<T, JsonObject> json) {
    return Answer.ok(
        new JsonObject()
            .put(name, array(listed.items(), json))
            .put("totalRecords", listed.total()));
  }

  /** A whole list. */
  public static <T> Answer answer(String name, List<T> all, Function<T, JsonObject> json) {
    return answer(name, new Listed<>(all, all.size()), json);
  }

  /** The items alone. */
  public static <T> JsonArray array(List<T> items, Function<T, JsonObject> json) {
    return new JsonArray(items.stream().map(json).toList());
  }
}
