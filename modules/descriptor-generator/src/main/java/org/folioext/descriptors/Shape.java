package org.folioext.descriptors;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a JSON value must look like. Immutable. */
interface Shape {

  Shape TEXT = of("a text", Set.of(ValueType.STRING));
  Shape FLAG = of("true or false", Set.of(ValueType.TRUE, ValueType.FALSE));
  Shape NUMBER = of("a number", Set.of(ValueType.NUMBER));
  Shape OBJECT = of("an object", Set.of(ValueType.OBJECT));
  Shape TEXTS = listOf(TEXT);

  /** Adds a sentence for each mistake; the place is a JSON Pointer. */
  void check(String place, JsonValue value, List<String> mistakes);

  private static Shape of(String kind, Set<ValueType> types) {
    return (place, value, mistakes) -> {
      if (!types.contains(value.getValueType())) {
        mistakes.add(place + ": must be " + kind);
      }
    };
  }

  static Shape listOf(Shape item) {
    return (place, value, mistakes) -> {
      if (value.getValueType() != ValueType.ARRAY) {
        mistakes.add(place + ": must be a list");
        return;
      }
      List<JsonValue> items = value.asJsonArray();
      for (int i = 0; i < items.size(); i++) {
        item.check(place + "/" + i, items.get(i), mistakes);
      }
    };
  }

  static Fields object(String... required) {
    return new Fields(Map.of(), List.of(required));
  }

  /**
   * An object that has these fields and no others.
   *
   * @param required the names of those that must be there
   */
  record Fields(Map<String, Shape> known, List<String> required) implements Shape {

    Fields with(Shape shape, String... names) {
      Map<String, Shape> more = new TreeMap<>(known);
      for (String name : names) {
        more.put(name, shape);
      }
      return new Fields(more, required);
    }

    @Override
    public void check(String place, JsonValue value, List<String> mistakes) {
      if (value.getValueType() != ValueType.OBJECT) {
        mistakes.add(place + ": must be an object");
        return;
      }
      JsonObject object = value.asJsonObject();
      for (String name : required) {
        if (!object.containsKey(name)) {
          mistakes.add(place + "/" + name + ": is missing");
        }
      }
      object.forEach(
          (name, field) -> {
            Shape shape = known.get(name);
            if (shape == null) {
              mistakes.add(place + "/" + name + ": Okapi knows no such field");
            } else {
              shape.check(place + "/" + name, field, mistakes);
            }
          });
    }
  }
}
