package org.folioext.descriptors;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping of a YAML file that knows its place and which of its fields were asked for. What is
 * missing, of the wrong kind, or was never asked for is a mistake.
 */
final class Section {

  private final String place;
  private final Map<?, ?> fields;
  private final Mistakes mistakes;
  private final Set<String> known = new HashSet<>();

  Section(String place, Object value, Mistakes mistakes) {
    this.place = place;
    this.mistakes = mistakes;
    this.fields = value instanceof Map<?, ?> map ? map : Map.of();
    mistakes.addUnless(value instanceof Map, place + ": a mapping is wanted here");
  }

  String place() {
    return place;
  }

  boolean has(String field) {
    known.add(field);
    return fields.containsKey(field);
  }

  /** The field's text; a mistake and an empty text where there is none. */
  String text(String field) {
    Optional<String> text = optionalText(field);
    mistakes.addUnless(text.isPresent(), place + ": '" + field + "' is missing");
    return text.orElse("");
  }

  /** The field's text, if there is one. A number is not a text: versions want quotes. */
  Optional<String> optionalText(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (fields.get(field) instanceof String text) {
      return Optional.of(text);
    }
    mistakes.add(
        "%s: '%s' must be a text; write it in quotes: \"%s\""
            .formatted(place, field, fields.get(field)));
    return Optional.of("");
  }

  boolean flag(String field, boolean fallback) {
    if (!has(field)) {
      return fallback;
    }
    if (fields.get(field) instanceof Boolean flag) {
      return flag;
    }
    mistakes.add("%s: '%s' must be true or false".formatted(place, field));
    return fallback;
  }

  /** The field's list of texts; empty where there is none. */
  List<String> texts(String field) {
    List<?> values = values(field);
    mistakes.addUnless(
        values.stream().allMatch(String.class::isInstance),
        place + ": '" + field + "' must be a list of texts");
    return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** The field's list of mappings; empty where there is none. */
  List<Section> sections(String field) {
    return values(field).stream()
        .map(value -> new Section(place + ", " + field + nameOf(value), value, mistakes))
        .toList();
  }

  /** The field's mapping; a mistake and an empty one where there is none. */
  Section section(String field) {
    mistakes.addUnless(has(field), place + ": '" + field + "' is missing");
    return new Section(place + ", " + field, fields.get(field), mistakes);
  }

  /** The field's value as YAML has it; an empty mapping where there is none. */
  Object any(String field) {
    return has(field) ? fields.get(field) : Map.of();
  }

  /** To be called when all fields were asked for: what is left over is unknown. */
  void nothingElse() {
    Set<String> unknown = new TreeSet<>();
    fields.keySet().forEach(field -> unknown.add(String.valueOf(field)));
    unknown.removeAll(known);
    unknown.forEach(
        field ->
            mistakes.add(
                "%s: unknown field '%s'; known are %s"
                    .formatted(place, field, String.join(", ", new TreeSet<>(known)))));
  }

  private List<?> values(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (fields.get(field) instanceof List<?> list) {
      return list;
    }
    mistakes.add("%s: '%s' must be a list".formatted(place, field));
    return List.of();
  }

  private static String nameOf(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return "";
    }
    for (String naming : List.of("name", "id", "path")) {
      if (map.get(naming) instanceof String name) {
        return " " + name;
      }
    }
    return "";
  }
}
