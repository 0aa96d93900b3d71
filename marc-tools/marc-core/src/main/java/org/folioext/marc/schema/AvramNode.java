package org.folioext.marc.schema;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that knows where it stands and says so when something in it is wrong. */
final class AvramNode {
  private final JsonObject json;
  private final String pointer;

  AvramNode(JsonObject json, String pointer) {
    this.json = json;
    this.pointer = pointer;
  }

  String pointer() {
    return pointer;
  }

  boolean has(String key) {
    return json.containsKey(key);
  }

  boolean isNull(String key) {
    return json.containsKey(key) && json.get(key).getValueType() == ValueType.NULL;
  }

  /** A string, or the default if the key is missing or null. */
  String text(String key, String otherwise) throws SchemaException {
    JsonValue value = json.get(key);
    if (value == null || value.getValueType() == ValueType.NULL) {
      return otherwise;
    }
    if (!(value instanceof JsonString)) {
      throw fault(key, "a string was expected");
    }
    return ((JsonString) value).getString();
  }

  /** A boolean, or the default if the key is missing. */
  boolean flag(String key, boolean otherwise) throws SchemaException {
    JsonValue value = json.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value.getValueType() != ValueType.TRUE && value.getValueType() != ValueType.FALSE) {
      throw fault(key, "true or false was expected");
    }
    return value.getValueType() == ValueType.TRUE;
  }

  /** A non-negative integer, or the default if the key is missing. */
  int number(String key, int otherwise) throws SchemaException {
    JsonValue value = json.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof JsonNumber)
        || !((JsonNumber) value).isIntegral()
        || ((JsonNumber) value).intValue() < 0) {
      throw fault(key, "a number from 0 was expected");
    }
    return ((JsonNumber) value).intValue();
  }

  /** An object, or null if the key is missing or null. */
  AvramNode object(String key) throws SchemaException {
    JsonValue value = json.get(key);
    if (value == null || value.getValueType() == ValueType.NULL) {
      return null;
    }
    if (value.getValueType() != ValueType.OBJECT) {
      throw fault(key, "an object was expected");
    }
    return new AvramNode(value.asJsonObject(), at(key));
  }

  /** Whether the value is a string, as a reference to a code list is. */
  boolean isText(String key) {
    return json.get(key) instanceof JsonString;
  }

  /** All members, each of which must be an object. */
  Map<String, AvramNode> objects() throws SchemaException {
    Map<String, AvramNode> members = new LinkedHashMap<>();
    for (String key : json.keySet()) {
      AvramNode member = object(key);
      if (member == null) {
        throw fault(key, "an object was expected, not null");
      }
      members.put(key, member);
    }
    return members;
  }

  /** The keys in their order. */
  Iterable<String> keys() {
    return json.keySet();
  }

  SchemaException fault(String key, String problem) {
    return new SchemaException(at(key), problem);
  }

  private String at(String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
