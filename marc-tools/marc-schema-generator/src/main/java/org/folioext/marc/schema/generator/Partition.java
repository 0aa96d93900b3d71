package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes the positions of a layout free of overlap: obsolete positions become obsolete codes of the
 * current positions they overlap, which are split where an obsolete one starts or ends.
 */
final class Partition {
  private Partition() {}

  static void layout(Element layout) {
    List<Element> former = new ArrayList<>();
    List<Element> current = new ArrayList<>();
    for (Element position : layout.children) {
      (position.isObsolete() ? former : current).add(position);
    }
    List<Element> parts = new ArrayList<>();
    for (Element position : current) {
      parts.addAll(split(position, former));
    }
    for (Element old : former) {
      if (current.stream().noneMatch(now -> now.from() <= old.from() && now.to() >= old.to())) {
        parts.add(new Element('P', old.key, "", "-", old.source, "Undefined"));
      }
      for (Element part : parts) {
        if (part.from() == old.from() && part.to() == old.to()) {
          absorb(part, old);
        }
      }
    }
    parts.sort(Comparator.comparingInt(Element::from));
    layout.children = parts;
  }

  private static List<Element> split(Element position, List<Element> former) {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(position.from());
    for (Element old : former) {
      if (old.from() >= position.from() && old.to() <= position.to()) {
        starts.add(old.from());
        starts.add(old.to() + 1);
      }
    }
    starts.add(position.to() + 1);
    List<Element> parts = new ArrayList<>();
    Integer start = starts.first();
    for (Integer next : starts.tailSet(start + 1)) {
      String key = Element.range(start, next - 1);
      Element part =
          new Element('P', key, position.form, position.status, position.source, position.label);
      part.children = start.equals(position.from()) ? position.children : new ArrayList<>();
      parts.add(part);
      start = next;
    }
    return parts;
  }

  private static void absorb(Element part, Element old) {
    if (old.label.startsWith("Undefined")) {
      return;
    }
    if (old.children.isEmpty()) {
      part.status = old.status;
      part.label += " (formerly " + old.label + ")";
    }
    for (Element code : old.children) {
      boolean blank = code.key.equals("#") && part.label.startsWith("Undefined");
      boolean fill = code.key.equals("|");
      if (!blank && !fill && part.child(code.key) == null) {
        code.status = Merge.former(code, old);
        code.label = old.label + ": " + code.label;
        part.children.add(code);
      }
    }
  }
}
