package org.folioext.marc.schema;

import jakarta.json.stream.JsonGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes layouts as positions and types. Used in one thread. */
final class AvramLayoutWriter {
  private final JsonGenerator json;

  AvramLayoutWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the keys positions, types or _length of a field, as far as it has layouts. */
  void write(FieldDefinition field, boolean common) {
    List<FixedFieldLayout> layouts = field.layouts();
    if (layouts.isEmpty()) {
      return;
    }
    boolean typed = layouts.size() > 1 || !layouts.get(0).selector().isEmpty();
    if (!typed || common) {
      positions(layouts.get(0), field.source());
    }
    if (typed) {
      Set<Integer> shared = new HashSet<>();
      if (common) {
        for (FixedPosition position : layouts.get(0).positions()) {
          shared.add(position.from());
        }
      }
      json.writeStartObject("types");
      for (FixedFieldLayout layout : layouts.subList(common ? 1 : 0, layouts.size())) {
        json.writeStartObject(AvramType.keyOf(layout));
        json.write("label", layout.label());
        positions(layout, field.source(), shared);
        json.writeEnd();
      }
      json.writeEnd();
    }
  }

  /** Writes the positions of one layout, and its length if that is all there is. */
  void positions(FixedFieldLayout layout, Source around) {
    positions(layout, around, Set.of());
  }

  private void positions(FixedFieldLayout layout, Source around, Set<Integer> without) {
    if (layout.positions().isEmpty()) {
      json.write("_length", layout.length());
      return;
    }
    if (layout.minLength() != layout.length()) {
      json.write("pattern", AvramLength.pattern(layout.minLength(), layout.length()));
    }
    json.writeStartObject("positions");
    for (FixedPosition position : layout.positions()) {
      if (!without.contains(position.from())) {
        position(position, around);
      }
    }
    json.writeEnd();
  }

  private void position(FixedPosition position, Source around) {
    json.writeStartObject(Positions.key(position));
    json.write("label", position.label());
    json.write("start", position.from());
    json.write("end", position.to());
    json.write("_kind", position.kind().id());
    if (position.fillFlag()) {
      json.write("_fill", true);
    }
    if (position.codeListId() != null) {
      json.write("_list", position.codeListId());
    }
    String differs = AvramFieldWriter.differs(position.source(), around);
    if (differs != null) {
      json.write(AvramSources.ONE, differs);
    }
    codes(position);
    json.writeEnd();
  }

  private void codes(FixedPosition position) {
    Map<String, String[]> details = new TreeMap<>();
    if (!position.status().equals(Status.CURRENT)) {
      details.put("", new String[] {position.status().column(), null});
    }
    if (!position.codes().isEmpty()) {
      boolean set = position.kind() == PositionKind.SET || position.kind() == PositionKind.CHARS;
      json.writeStartObject(set && position.width() > 1 ? "flags" : "codes");
      for (CodeDefinition code : position.codes()) {
        AvramFieldWriter.code(json, code);
        String source = AvramFieldWriter.differs(code.source(), position.source());
        AvramFieldWriter.note(details, "codes/" + code.code(), code.status(), source);
      }
      json.writeEnd();
    }
    AvramFieldWriter.writeDetails(json, details);
  }
}
