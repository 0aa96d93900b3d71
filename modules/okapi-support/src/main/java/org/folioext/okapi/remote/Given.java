package org.folioext.okapi.remote;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.Ids;

/**
 * What a record of another module holds; what is of another type than it should be is absent.
 * Stateless.
 */
public final class Given {

  private Given() {}

  /** A text. */
  public static Optional<String> text(JsonObject json, String name) {
    return json.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** An id: a UUID. */
  public static Optional<UUID> id(JsonObject json, String name) {
    return text(json, name).flatMap(Ids::read);
  }

  /** Whether it is true. */
  public static boolean truth(JsonObject json, String name) {
    return json.getValue(name) instanceof Boolean truth && truth;
  }

  /** A number, what is behind its point left away. */
  public static OptionalInt integer(JsonObject json, String name) {
    return json.getValue(name) instanceof Number number
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  /** An object; empty where there is none. */
  public static JsonObject object(JsonObject json, String name) {
    return json.getValue(name) instanceof JsonObject object ? object : new JsonObject();
  }

  /** The texts of a list. */
  public static Stream<String> texts(JsonObject json, String name) {
    return values(json, name).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The objects of a list. */
  public static Stream<JsonObject> objects(JsonObject json, String name) {
    return values(json, name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static Stream<Object> values(JsonObject json, String name) {
    return json.getValue(name) instanceof JsonArray array ? array.stream() : Stream.empty();
  }
}
