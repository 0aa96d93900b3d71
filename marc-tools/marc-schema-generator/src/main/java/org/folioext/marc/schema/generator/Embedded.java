package org.folioext.marc.schema.generator;

import java.util.List;

/**
 * Fills in the fields that the bibliographic list names but leaves to the holdings format, such as
 * 853 and 863, from the holdings definitions.
 */
final class Embedded {
  private Embedded() {}

  static void addHoldings(List<Element> fields, List<Element> holdings) {
    for (Element field : fields) {
      if (field.children.isEmpty() && Integer.parseInt("0" + field.key.replace("LDR", "")) > 9) {
        Element full = find(holdings, field.key);
        if (full != null) {
          field.children = full.children;
        } else {
          field.form = field.form + ",open";
        }
      }
    }
  }

  private static Element find(List<Element> fields, String tag) {
    for (Element field : fields) {
      if (field.key.equals(tag) && !field.children.isEmpty()) {
        return field;
      }
    }
    return null;
  }
}
