package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcFormat;

/** Reads the positions and record types of a flat field as layouts. */
final class AvramLayouts {
  private final MarcFormat format;
  private final AvramCodes codes;
  private final AvramSources sources;
  private final CodeLists lists;

  AvramLayouts(MarcFormat format, AvramCodes codes, AvramSources sources, CodeLists lists) {
    this.format = format;
    this.codes = codes;
    this.sources = sources;
    this.lists = lists;
  }

  /** The layouts of a field: one for each record type, or the only one. */
  List<FixedFieldLayout> of(String tag, AvramNode field, Source source) throws SchemaException {
    List<FixedFieldLayout> layouts = new ArrayList<>();
    AvramNode types = field.object("types");
    boolean bibliographic008 = format == MarcFormat.BIBLIOGRAPHIC && tag.equals("008");
    if (field.has("positions")) {
      layouts.add(single(field, types == null ? "all" : "common", source));
    } else if (field.has("_length")) {
      int length = field.number("_length", 0);
      layouts.add(new FixedFieldLayout("all", "All", "", length, length, List.of(), source));
    }
    if (types == null) {
      return layouts;
    }
    List<FixedPosition> common =
        bibliographic008 && !layouts.isEmpty() ? layouts.get(0).positions() : List.of();
    if (!common.isEmpty()) {
      layouts.set(0, layout("common", "All materials", "", common, field, source));
    }
    for (Map.Entry<String, AvramNode> type : types.objects().entrySet()) {
      AvramType key = AvramType.of(tag, type.getKey());
      if (key == null) {
        throw new SchemaException(
            type.getValue().pointer(), "no record type of field " + tag + " is known by this name");
      }
      List<FixedPosition> positions = positions(type.getValue(), source);
      positions.addAll(common);
      positions.sort(Comparator.comparingInt(FixedPosition::from));
      String label = type.getValue().text("label", key.label());
      layouts.add(layout(key.name(), label, key.selector(), positions, type.getValue(), source));
    }
    return layouts;
  }

  /** The layout of an object with positions of its own. */
  FixedFieldLayout single(AvramNode owner, String name, Source source) throws SchemaException {
    return layout(name, "All", "", positions(owner, source), owner, source);
  }

  /** The layout of an object that is one kind of material. */
  FixedFieldLayout typed(AvramNode owner, AvramType type, Source source) throws SchemaException {
    List<FixedPosition> positions = positions(owner, source);
    return layout(type.name(), type.label(), type.selector(), positions, owner, source);
  }

  private FixedFieldLayout layout(
      String name,
      String label,
      String selector,
      List<FixedPosition> positions,
      AvramNode owner,
      Source source)
      throws SchemaException {
    int length = 0;
    for (int i = 0; i < positions.size(); i++) {
      FixedPosition position = positions.get(i);
      if (i > 0 && position.from() <= positions.get(i - 1).to()) {
        throw owner.fault("positions", "position " + Positions.key(position) + " overlaps another");
      }
      length = position.to() + 1;
    }
    int least = AvramLength.shortest(owner.text("pattern", ""), length);
    return new FixedFieldLayout(name, label, selector, least, length, positions, source);
  }

  private List<FixedPosition> positions(AvramNode owner, Source around) throws SchemaException {
    List<FixedPosition> positions = new ArrayList<>();
    AvramNode all = owner.object("positions");
    if (all != null) {
      for (Map.Entry<String, AvramNode> entry : all.objects().entrySet()) {
        positions.add(AvramPosition.read(entry.getKey(), entry.getValue(), this, around));
      }
      positions.sort(Comparator.comparingInt(FixedPosition::from));
    }
    return positions;
  }

  AvramCodes codes() {
    return codes;
  }

  AvramSources sources() {
    return sources;
  }

  CodeLists lists() {
    return lists;
  }
}
