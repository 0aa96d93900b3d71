package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcFormat;

/** Reads field definitions of an Avram schema. */
final class AvramFieldReader {
  private final AvramSources sources;
  private final AvramCodes codes;
  private final AvramLayouts layouts;

  AvramFieldReader(AvramNode root, MarcFormat format, AvramSources sources, CodeLists lists)
      throws SchemaException {
    this.sources = sources;
    this.codes = new AvramCodes(root.object("codelists"), sources);
    this.layouts = new AvramLayouts(format, codes, sources, lists);
  }

  AvramLayouts layouts() {
    return layouts;
  }

  FieldDefinition read(String tag, AvramNode node) throws SchemaException {
    if (!node.text("tag", tag).equals(tag)) {
      throw node.fault("tag", "'" + tag + "' was expected");
    }
    AvramDetails details = new AvramDetails(node.object(AvramDetails.KEY));
    FieldParts field = new FieldParts();
    field.tag = tag;
    field.label = node.text("label", "");
    field.repeatable = node.flag("repeatable", false);
    field.status = details.status("", node.flag("deprecated", false));
    field.source = sources.of(node, sources.first());
    field.content = content(node);
    field.layouts.addAll(layouts.of(tag, node, field.source));
    field.indicator1 = indicator(node, "indicator1", field.source, details);
    field.indicator2 = indicator(node, "indicator2", field.source, details);
    subfields(field, node.object("subfields"));
    return new FieldDefinition(field);
  }

  private static FieldDefinition.Content content(AvramNode node) throws SchemaException {
    String name = node.text("_content", "");
    if (name.equals("linked")) {
      return FieldDefinition.Content.LINKED;
    }
    return name.equals("open") ? FieldDefinition.Content.OPEN : FieldDefinition.Content.DEFINED;
  }

  private IndicatorDefinition indicator(
      AvramNode field, String key, Source around, AvramDetails details) throws SchemaException {
    if (field.isNull(key)) {
      CodeDefinition blank = new CodeDefinition(" ", "", Status.CURRENT, around);
      return new IndicatorDefinition("Undefined", List.of(blank), around);
    }
    AvramNode node = field.object(key);
    if (node == null) {
      return null;
    }
    Source source = sources.byId(details.source(key, around.id()), field);
    List<CodeDefinition> values = codes.read(node, "codes", source, details, key);
    if (node.has("pattern")) {
      values.addAll(AvramCodes.ofPattern(node, source));
    }
    return new IndicatorDefinition(node.text("label", ""), values, source);
  }

  private void subfields(FieldParts field, AvramNode schedule) throws SchemaException {
    if (schedule == null) {
      return;
    }
    for (Map.Entry<String, AvramNode> entry : schedule.objects().entrySet()) {
      AvramNode node = entry.getValue();
      String code = entry.getKey();
      if (isRange(code)) {
        field.content = FieldDefinition.Content.OPEN;
      } else if (code.length() != 1 || code.charAt(0) > 126 || code.charAt(0) < 33) {
        throw new SchemaException(node.pointer(), "a subfield code is one ASCII character");
      } else {
        field.subfields.add(subfield(code.charAt(0), node, field.source));
      }
    }
  }

  /** Keys such as {@code a-z} and {@code 0-$5}, which published schemas have in 880 and 886. */
  private static boolean isRange(String code) {
    return code.length() >= 3 && code.length() <= 4 && code.charAt(1) == '-';
  }

  private SubfieldDefinition subfield(char code, AvramNode node, Source around)
      throws SchemaException {
    AvramDetails details = new AvramDetails(node.object(AvramDetails.KEY));
    Source source = sources.of(node, around);
    List<FixedFieldLayout> own = new ArrayList<>();
    if (node.has("positions")) {
      own.add(layouts.single(node, "all", source));
    }
    return new SubfieldDefinition(
        code,
        node.text("label", ""),
        node.flag("repeatable", false),
        details.status("", node.flag("deprecated", false)),
        source,
        own.isEmpty() ? null : own.get(0));
  }
}
