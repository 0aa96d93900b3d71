package org.folioext.marc.schema;

import java.util.List;

/** Reads one position of an Avram schema. */
final class AvramPosition {
  private AvramPosition() {}

  static FixedPosition read(String key, AvramNode node, AvramLayouts context, Source around)
      throws SchemaException {
    AvramDetails details = new AvramDetails(node.object(AvramDetails.KEY));
    PositionParts parts = new PositionParts();
    range(parts, key, node);
    parts.label = node.text("label", "");
    parts.status = details.status("", false);
    parts.source = context.sources().of(node, around);
    parts.lists = context.lists();
    String list = node.has("flags") ? "flags" : "codes";
    parts.codes = context.codes().read(node, list, parts.source, details, "codes");
    parts.fill = node.flag("_fill", false);
    parts.listId = node.text("_list", null);
    kind(parts, node);
    return parts.build();
  }

  private static void range(PositionParts parts, String key, AvramNode node)
      throws SchemaException {
    int dash = key.indexOf('-');
    int end = dash < 0 ? key.length() : dash;
    boolean digits =
        end > 0
            && key.length() <= 9
            && PackedCode.isDigits(key, 0, end)
            && PackedCode.isDigits(key, dash < 0 ? end : dash + 1, key.length())
            && dash != key.length() - 1;
    if (!digits) {
      throw new SchemaException(node.pointer(), "a position is a number or a range of numbers");
    }
    parts.from = Integer.parseInt(key.substring(0, end));
    parts.to = dash < 0 ? parts.from : Integer.parseInt(key.substring(dash + 1));
    if (parts.to < parts.from || parts.to > 9999) {
      throw new SchemaException(node.pointer(), "a range ends where it starts or later");
    }
    if (node.number("start", parts.from) != parts.from) {
      throw node.fault("start", parts.from + " was expected");
    }
    if (node.number("end", parts.to) != parts.to) {
      throw node.fault("end", parts.to + " was expected");
    }
  }

  private static void kind(PositionParts parts, AvramNode node) throws SchemaException {
    String named = node.text("_kind", "");
    if (!named.isEmpty()) {
      parts.kind = PositionKind.of(named);
      if (parts.kind == null) {
        throw node.fault("_kind", "unknown kind '" + named + "'");
      }
    } else if (parts.codes.isEmpty()) {
      parts.kind = PositionKind.ANY;
    } else if (parts.label.startsWith("Undefined")) {
      parts.kind = PositionKind.BLANK;
    } else {
      boolean set = node.has("flags") || parts.from < parts.to && allSingle(parts.codes);
      parts.kind = set ? PositionKind.SET : PositionKind.CODE;
    }
  }

  private static boolean allSingle(List<CodeDefinition> codes) {
    for (CodeDefinition code : codes) {
      if (code.code().length() > 1) {
        return false;
      }
    }
    return true;
  }
}
