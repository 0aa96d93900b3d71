package org.folioext.patronmatching.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;

/** Makes a model of JSON; each number is looked at. */
final class ModelReader {
  private final JsonObject json;
  private final KeyHash hash;

  ModelReader(JsonObject json, KeyHash hash) {
    this.json = json;
    this.hash = hash;
  }

  /**
   * The model.
   *
   * @throws IllegalArgumentException where a number is out of range or a list too short or long
   */
  Model model() {
    double[] sizes = new double[Kind.count()];
    double[][][] levels = new double[Kind.count()][Field.count()][];
    JsonObject kinds = json.getJsonObject("kinds");
    for (int kind = 0; kind < sizes.length; kind++) {
      JsonObject own = kinds.getJsonObject(Kind.at(kind).name());
      sizes[kind] = positive(own.getJsonNumber("pairs"), Double.MAX_VALUE);
      for (int field = 0; field < Field.count(); field++) {
        levels[kind][field] = levels(own, Field.at(field));
      }
    }
    return new Model(day(), sizes, levels, frequencies(), crowded());
  }

  private String day() {
    try {
      return LocalDate.parse(json.getString("trained")).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("trained is no day", e);
    }
  }

  private static double[] levels(JsonObject kind, Field field) {
    double[] levels = array(kind.getJsonArray(field.name()), 1);
    if (levels.length != field.levels()) {
      throw new IllegalArgumentException(field + " has " + levels.length + " levels");
    }
    return levels;
  }

  private Frequencies frequencies() {
    Map<Field, Map<Long, Integer>> counts = new EnumMap<>(Field.class);
    Map<Field, double[]> expected = new EnumMap<>(Field.class);
    JsonObject values = json.getJsonObject("values");
    for (Field field : Field.values()) {
      if (field != Field.ORDER) {
        JsonObject own = values.getJsonObject(field.name());
        counts.put(field, counts(own.getJsonObject("counts")));
        expected.put(field, expected(own.getJsonArray("expected")));
      }
    }
    int people = json.getJsonNumber("people").intValueExact();
    if (people < 1) {
      throw new IllegalArgumentException("people is " + people);
    }
    return new Frequencies(people, counts, expected, hash);
  }

  private static double[] expected(JsonArray json) {
    double[] expected = new double[json.size()];
    if (expected.length < 2) {
      throw new IllegalArgumentException("expected is too short");
    }
    for (int i = 1; i < expected.length; i++) {
      expected[i] = positive(json.getJsonNumber(i), i);
    }
    return expected;
  }

  private static Map<Long, Integer> counts(JsonObject json) {
    Map<Long, Integer> counts = new HashMap<>();
    json.forEach(
        (number, count) ->
            counts.put(number(number), (int) positive((JsonNumber) count, Integer.MAX_VALUE)));
    return counts;
  }

  private Set<Long> crowded() {
    Set<Long> crowded = new HashSet<>();
    json.getJsonArray("crowded")
        .getValuesAs(JsonString.class)
        .forEach(key -> crowded.add(number(key.getString())));
    return Set.copyOf(crowded);
  }

  private static long number(String hex) {
    return HexFormat.fromHexDigitsToLong(hex);
  }

  private static double[] array(JsonArray json, double most) {
    double[] values = new double[json.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = positive(json.getJsonNumber(i), most);
    }
    return values;
  }

  private static double positive(JsonNumber json, double most) {
    double value = json.doubleValue();
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(json + " is out of range");
    }
    return value;
  }
}
