package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts fields 007 and 008 together where a schema has one field for each kind of material: {@code
 * 007a} to {@code 007z} by category, {@code 008b} (books), {@code 008c} (computer files), {@code
 * 008p} (maps), {@code 008m} (music), {@code 008s} (continuing resources), {@code 008v} (visual
 * materials), {@code 008x} (mixed materials) and {@code 008a} (common to all).
 */
final class AvramSplit {
  private static final String LETTERS = "bcpmsvx";
  private static final String[] TYPES = {"BK", "CF", "MP", "MU", "CR", "VM", "MX"};

  private final AvramLayouts layouts;
  private final Map<String, List<FixedFieldLayout>> found = new TreeMap<>();

  AvramSplit(AvramLayouts layouts) {
    this.layouts = layouts;
  }

  static boolean isPart(String key) {
    return key.length() == 4
        && (key.startsWith("007") || key.startsWith("008"))
        && key.charAt(3) >= 'a'
        && key.charAt(3) <= 'z';
  }

  void add(String key, AvramNode node) throws SchemaException {
    String tag = key.substring(0, 3);
    Source source = layouts.sources().first();
    FixedFieldLayout layout;
    if (key.equals("008a")) {
      layout = layouts.single(node, "common", source);
    } else {
      int at = LETTERS.indexOf(key.charAt(3));
      String type = tag.equals("007") ? key : at < 0 ? "" : TYPES[at];
      AvramType known = AvramType.of(tag, type);
      if (known == null) {
        throw new SchemaException(node.pointer(), "no kind of material is known by this letter");
      }
      layout = layouts.typed(node, known, source);
    }
    found.computeIfAbsent(tag, ignored -> new ArrayList<>()).add(layout);
  }

  List<FieldDefinition> fields(Source source) {
    List<FieldDefinition> fields = new ArrayList<>();
    for (Map.Entry<String, List<FixedFieldLayout>> entry : found.entrySet()) {
      FieldParts field = new FieldParts();
      field.tag = entry.getKey();
      field.label = field.tag.equals("007") ? "Physical description" : "Fixed-length data";
      field.repeatable = field.tag.equals("007");
      field.source = source;
      field.layouts.addAll(entry.getValue());
      fields.add(new FieldDefinition(field));
    }
    return fields;
  }
}
