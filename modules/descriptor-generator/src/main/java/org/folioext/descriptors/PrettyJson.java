package org.folioext.descriptors;

import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * JSON for people who read differences: two blanks a level, short lists of texts in one line, a
 * line feed at the end.
 */
final class PrettyJson {

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private PrettyJson() {}

  static String of(JsonValue value) {
    PrettyJson json = new PrettyJson();
    json.write(value, 0);
    return json.out.append('\n').toString();
  }

  private void write(JsonValue value, int level) {
    if (value.getValueType() == ValueType.OBJECT && !value.asJsonObject().isEmpty()) {
      out.append('{');
      Iterator<Map.Entry<String, JsonValue>> fields = value.asJsonObject().entrySet().iterator();
      while (fields.hasNext()) {
        Map.Entry<String, JsonValue> field = fields.next();
        line(level + 1).append('"').append(field.getKey()).append("\": ");
        write(field.getValue(), level + 1);
        out.append(fields.hasNext() ? "," : "");
      }
      line(level).append('}');
    } else if (value.getValueType() == ValueType.ARRAY && !fitsInALine(value, level)) {
      out.append('[');
      Iterator<JsonValue> items = value.asJsonArray().iterator();
      while (items.hasNext()) {
        line(level + 1);
        write(items.next(), level + 1);
        out.append(items.hasNext() ? "," : "");
      }
      line(level).append(']');
    } else if (value.getValueType() == ValueType.ARRAY) {
      List<String> items = value.asJsonArray().stream().map(JsonValue::toString).toList();
      out.append('[').append(String.join(", ", items)).append(']');
    } else {
      out.append(value);
    }
  }

  private static boolean fitsInALine(JsonValue value, int level) {
    return value.asJsonArray().stream()
            .noneMatch(item -> item instanceof jakarta.json.JsonStructure)
        && value.toString().length() + 2 * level < WIDTH - 30;
  }

  private StringBuilder line(int level) {
    return out.append('\n').append("  ".repeat(level));
  }
}
