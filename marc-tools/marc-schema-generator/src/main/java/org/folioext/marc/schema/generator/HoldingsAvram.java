package org.folioext.marc.schema.generator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the holdings format from its Avram schema, the only free list of it. */
final class HoldingsAvram {
  private static final String SOURCE = "avram";

  private HoldingsAvram() {}

  static List<Element> read(Path file) throws IOException {
    List<Element> fields = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file);
        JsonReader json = Json.createReader(in)) {
      JsonObject schedule = json.readObject().getJsonObject("fields");
      for (String tag : schedule.keySet()) {
        fields.add(field(tag, schedule.getJsonObject(tag)));
      }
    }
    return fields;
  }

  private static Element field(String tag, JsonObject json) {
    String form = json.getBoolean("repeatable", false) ? "R" : "NR";
    Element field = element('F', tag, form, json.getString("label"));
    if (json.containsKey("positions")) {
      field.children.add(leader(json.getJsonObject("positions")));
    }
    for (String place : List.of("1", "2")) {
      if (json.containsKey("indicator" + place) && !json.isNull("indicator" + place)) {
        field.children.add(indicator(place, json.getJsonObject("indicator" + place)));
      }
    }
    if (json.containsKey("subfields") && !json.isNull("subfields")) {
      JsonObject subfields = json.getJsonObject("subfields");
      for (String code : subfields.keySet()) {
        if (code.length() == 1) {
          JsonObject one = subfields.getJsonObject(code);
          String repeat = one.getBoolean("repeatable", false) ? "R" : "NR";
          field.children.add(element('$', code, repeat, one.getString("label")));
        }
      }
    }
    return field;
  }

  private static Element leader(JsonObject positions) {
    Element layout = element('L', "all", ":24", "All");
    for (String key : positions.keySet()) {
      JsonObject json = positions.getJsonObject(key);
      String range = Element.range(json.getInt("start"), json.getInt("end"));
      String label = json.getString("label").strip();
      boolean blank = label.startsWith("Undefined character");
      Element position = element('P', range, blank ? "blank" : "code", label);
      if (!blank) {
        codes(position, 'C', json.getJsonObject("codes"));
      }
      layout.children.add(position);
    }
    return layout;
  }

  private static Element indicator(String place, JsonObject json) {
    Element indicator = element('I', place, "-", json.getString("label"));
    codes(indicator, 'V', json.getJsonObject("codes"));
    return indicator;
  }

  private static void codes(Element owner, char letter, JsonObject codes) {
    for (Map.Entry<String, ?> code : codes.entrySet()) {
      if (!code.getKey().startsWith("[")) {
        String label = codes.getString(code.getKey());
        owner.children.add(element(letter, code.getKey().replace(' ', '#'), "-", label));
      }
    }
  }

  private static Element element(char letter, String key, String form, String label) {
    return new Element(letter, key, form, "-", SOURCE, label.strip());
  }
}
