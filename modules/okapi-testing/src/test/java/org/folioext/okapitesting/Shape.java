package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Compares bodies by shape: fields and types of JSON, texts without what differs by run. */
final class Shape {
  private Shape() {}

  static void compare(Recording recording, String actual) {
    Object expected = recording.response().getValue("body");
    if (expected == null) {
      assertThat(actual).as(recording.name()).isNullOrEmpty();
    } else if (expected instanceof String text) {
      assertThat(plain(actual)).as(recording.name()).isEqualTo(plain(text));
    } else {
      json(recording.name(), expected, decoded(actual), recording.trimmed());
    }
  }

  private static Object decoded(String text) {
    try {
      return Json.decodeValue(text);
    } catch (DecodeException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  static String plain(String text) {
    return text.replaceAll("(?s)\n at \\[Source.*", "")
        .replaceAll("(?s) known properties: .*", " known properties")
        .replaceAll("finishConnect\\(\\.\\.\\) failed with error\\(-111\\): ", "")
        .replaceAll("(localhost|127\\.0\\.0\\.1)[^ ]*:\\d+", "HOST")
        .replaceAll("(CQLParseException): .*", "$1")
        .replaceAll("(standard forms) .*", "$1");
  }

  private static void json(String at, Object expected, Object actual, boolean trimmed) {
    if (expected instanceof JsonObject object) {
      assertThat(actual).as(at).isInstanceOf(JsonObject.class);
      JsonObject other = (JsonObject) actual;
      if (trimmed) {
        assertThat(other.fieldNames()).as(at).containsAll(object.fieldNames());
      } else {
        assertThat(other.fieldNames()).as(at).isEqualTo(object.fieldNames());
      }
      object
          .fieldNames()
          .forEach(
              name -> json(at + "." + name, object.getValue(name), other.getValue(name), trimmed));
    } else if (expected instanceof JsonArray array) {
      assertThat(actual).as(at).isInstanceOf(JsonArray.class);
      JsonArray other = (JsonArray) actual;
      if (!array.isEmpty() && !other.isEmpty()) {
        json(at + "[0]", array.getValue(0), other.getValue(0), trimmed);
      }
      assertThat(other.isEmpty()).as(at).isEqualTo(array.isEmpty());
    } else if (expected instanceof String text && at.endsWith(".message")) {
      assertThat(plain((String) actual)).as(at).isEqualTo(plain(text));
    } else if (expected == null) {
      assertThat(actual).as(at).isNull();
    } else {
      assertThat(actual).as(at).isInstanceOf(expected.getClass());
    }
  }
}
