package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Completes the layouts of fixed fields: lengths, selectors, kinds of positions. */
final class FixedFields {
  private static final Map<String, String> MATERIALS =
      Map.of(
          "books", "b",
          "computer-files", "f",
          "maps", "m",
          "music", "u",
          "continuing-resources", "c",
          "visual-materials", "v",
          "mixed-materials", "x");

  private FixedFields() {}

  /** First step, before corrections: no overlaps, kinds as far as the codes tell them. */
  static void complete(Element field) {
    for (Element layout : field.children('L')) {
      if (field.key.equals("LDR")) {
        layout.children.removeIf(position -> position.key.equals("20-23"));
      }
      if (field.key.equals("006")) {
        layout.children.removeIf(position -> position.from() > 0);
      }
      Partition.layout(layout);
      for (Element position : layout.children) {
        Merge.codes(position);
        kind(position, field.key.equals("LDR") ? "" : "+fill");
      }
      layout.form = selector(field, layout) + ":" + length(field, layout);
    }
  }

  private static void kind(Element position, String fill) {
    boolean whole = false;
    boolean fillCode = false;
    for (Element code : position.children) {
      whole |= code.key.length() > 1 && !code.key.matches("\\d-\\d");
      fillCode |= code.key.matches("\\|+");
    }
    if (position.label.startsWith("Undefined")) {
      position.form = "blank" + fill;
    } else if (position.children.isEmpty()) {
      position.form = "any";
    } else if (position.width() == 1) {
      position.form = "code";
    } else if (whole) {
      position.form = "code" + (fillCode ? "+fill" : "");
      position.children.removeIf(code -> code.key.matches("\\|+"));
    } else {
      position.form = "set";
    }
  }

  private static String selector(Element field, Element layout) {
    if (field.key.equals("006") || field.key.equals("007")) {
      StringBuilder codes = new StringBuilder();
      for (Element code : layout.children.get(0).children) {
        codes.append(code.key);
      }
      return codes.toString();
    }
    return field.key.equals("008") ? MATERIALS.getOrDefault(layout.key, "") : "";
  }

  private static int length(Element field, Element layout) {
    if (field.key.equals("006")) {
      return 18;
    }
    if (field.key.equals("008")) {
      return 40;
    }
    return layout.children.get(layout.children.size() - 1).to() + 1;
  }

  /** Second step, after corrections, bibliographic only: 008 common parts, 006 from 008. */
  static void share(Element field008, Element field006) {
    Element common = field008.child("common");
    for (Element layout : field008.children('L')) {
      if (layout != common) {
        List<Element> all = new ArrayList<>();
        for (Element position : common.children) {
          if (position.to() < 18) {
            all.add(same(position, "008/common/", 0));
          }
        }
        all.addAll(layout.children);
        for (Element position : common.children) {
          if (position.from() > 34) {
            all.add(same(position, "008/common/", 0));
          }
        }
        layout.children = all;
      }
    }
    for (Element layout : field006.children('L')) {
      for (Element position : field008.child(layout.key).children) {
        if (position.from() >= 18 && position.to() <= 34) {
          layout.children.add(same(position, "008/" + layout.key + "/", -17));
        }
      }
    }
  }

  private static Element same(Element position, String layout, int shift) {
    return new Element(
        'P',
        Element.range(position.from() + shift, position.to() + shift),
        "as=" + layout + position.key,
        position.status,
        position.source,
        position.label);
  }

  /** Third step: positions with the very codes of an earlier one refer to it. */
  static void deduplicate(List<Element> fields) {
    Map<String, String> known = new java.util.HashMap<>();
    for (Element field : fields) {
      for (Element layout : field.children('L')) {
        for (Element position : layout.children) {
          if (position.children.size() > 2) {
            StringBuilder codes = new StringBuilder(position.form).append('\n');
            position.children.forEach(code -> code.print(codes));
            String address = field.key + "/" + layout.key + "/" + position.key;
            String earlier = known.putIfAbsent(codes.toString(), address);
            if (earlier != null) {
              position.form = "as=" + earlier;
              position.children = new ArrayList<>();
            }
          }
        }
      }
    }
  }
}
