package org.folioext.patronflags.remote;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a record of another module holds; what is of another type than it should be is absent. */
final class Given {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Given() {}

  static Optional<String> text(JsonObject json, String name) {
    return json.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static Optional<UUID> id(JsonObject json, String name) {
    return text(json, name).flatMap(Given::id);
  }

  static Optional<UUID> id(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static boolean truth(JsonObject json, String name) {
    return json.getValue(name) instanceof Boolean truth && truth;
  }

  static OptionalInt integer(JsonObject json, String name) {
    return json.getValue(name) instanceof Number number
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  /** Empty where there is none. */
  static JsonObject object(JsonObject json, String name) {
    return json.getValue(name) instanceof JsonObject object ? object : new JsonObject();
  }

  static Stream<String> texts(JsonObject json, String name) {
    return values(json, name).filter(String.class::isInstance).map(String.class::cast);
  }

  static Stream<JsonObject> objects(JsonObject json, String name) {
    return values(json, name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static Stream<Object> values(JsonObject json, String name) {
    return json.getValue(name) instanceof JsonArray array ? array.stream() : Stream.empty();
  }
}
