package org.folioext.marc.checks;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.FieldDefinition.Content;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.IndicatorDefinition;
import org.folioext.marc.schema.Material;
import org.folioext.marc.schema.State;
import org.folioext.marc.schema.SubfieldDefinition;

/**
 * A field definition as tables by character, so that a pass over a field asks each character once.
 * Immutable.
 */
final class FieldShape {
  /** Indicators and codes are bytes; beyond ASCII none is defined. */
  private static final int BYTES = 256;

  private static final long[] CODES_ONLY = codesOnly();

  /** Of a field that nothing defines: anything goes in it. */
  static final FieldShape OPEN = new FieldShape(0, null);

  private static final int ASCII = 128;

  private final long ofField;
  private final boolean repeatable;
  private final boolean linked;
  private final FixedTable[] bySelector;
  private final FixedTable otherwise;
  private final long[] indicator1;
  private final long[] indicator2;
  private final long[] subfields;
  private final boolean[] mayRepeat;

  private FieldShape(long ofField, FieldDefinition definition) {
    boolean defined =
        definition != null && definition.content() == Content.DEFINED && !definition.isControl();
    this.ofField = ofField;
    repeatable = definition == null || definition.repeatable();
    linked = definition != null && definition.content() == Content.LINKED;
    boolean fixed = definition != null && !definition.layouts().isEmpty();
    bySelector = fixed ? bySelector(definition.layouts()) : null;
    otherwise = fixed ? otherwise(definition) : null;
    indicator1 = defined ? indicators(definition.indicator1()) : null;
    indicator2 = defined ? indicators(definition.indicator2()) : null;
    subfields = defined ? subfields(definition) : CODES_ONLY;
    mayRepeat = defined ? mayRepeat(definition) : null;
  }

  /** The shape of a definition; of a field that has none, when it is null. */
  static FieldShape of(FieldDefinition definition) {
    if (definition == null) {
      return new FieldShape(Oddity.UNDEFINED_FIELD.bit(), null);
    }
    long obsolete = definition.status().isObsolete() ? Oddity.OBSOLETE_FIELD.bit() : 0;
    return new FieldShape(obsolete, definition);
  }

  /** A library's own schema may leave an indicator open. */
  private static long[] indicators(IndicatorDefinition definition) {
    long[] table = new long[BYTES];
    for (int c = 0; definition != null && c < BYTES; c++) {
      State state = definition.stateOf(c);
      table[c] =
          switch (state) {
            case CURRENT -> 0;
            case OBSOLETE -> Oddity.OBSOLETE_INDICATOR.bit();
            case UNDEFINED -> Oddity.UNDEFINED_INDICATOR.bit();
          };
    }
    return table;
  }

  private static long[] codesOnly() {
    long[] table = new long[BYTES];
    for (int c = 0; c < BYTES; c++) {
      table[c] = FieldPass.bit(c);
    }
    return table;
  }

  private static long[] subfields(FieldDefinition definition) {
    long[] table = codesOnly();
    for (int c = 0; c < BYTES; c++) {
      SubfieldDefinition subfield = definition.subfield(c);
      if (subfield == null) {
        table[c] |= Oddity.UNDEFINED_SUBFIELD.bit();
      } else if (subfield.status().isObsolete()) {
        table[c] |= Oddity.OBSOLETE_SUBFIELD.bit();
      }
    }
    return table;
  }

  private static boolean[] mayRepeat(FieldDefinition definition) {
    boolean[] table = new boolean[BYTES];
    for (int c = 0; c < BYTES; c++) {
      SubfieldDefinition subfield = definition.subfield(c);
      table[c] = subfield == null || subfield.repeatable();
    }
    return table;
  }

  long ofField() {
    return ofField;
  }

  boolean repeatable() {
    return repeatable;
  }

  boolean isLinked() {
    return linked;
  }

  /** The oddities of a fixed field's codes; 0 where no layout fits. */
  long codes(Field field) {
    if (bySelector == null || field.length() == 0) {
      return 0;
    }
    int selector = field.tagNumber() == 8 ? material(field.record()) : field.byteAt(0);
    FixedTable table = selector >= 0 && selector < ASCII ? bySelector[selector] : null;
    FixedTable chosen = table == null ? otherwise : table;
    return chosen == null ? 0 : chosen.look(field);
  }

  private static int material(MarcRecord record) {
    Material material = Material.of(record.leader(6), record.leader(7));
    return material == null ? -1 : material.selector();
  }

  private static FixedTable[] bySelector(List<FixedFieldLayout> layouts) {
    FixedTable[] tables = new FixedTable[ASCII];
    for (FixedFieldLayout layout : layouts) {
      for (char c : layout.selector().toCharArray()) {
        tables[c] = new FixedTable(layout);
      }
    }
    return tables;
  }

  /** The layout that no character chooses: the only one, or the one common to all materials. */
  private static FixedTable otherwise(FieldDefinition definition) {
    FixedFieldLayout common = definition.layout("common");
    FixedFieldLayout first = definition.layouts().get(0);
    FixedFieldLayout chosen = common == null && first.selector().isEmpty() ? first : common;
    return chosen == null ? null : new FixedTable(chosen);
  }

  long indicators(Field field) {
    return indicator1 == null ? 0 : indicator1[field.indicator(1)] | indicator2[field.indicator(2)];
  }

  /** The bit of a subfield's code, a byte, and those of its oddities. */
  long subfield(char code) {
    return subfields[code];
  }

  boolean mayRepeat(char code) {
    return mayRepeat == null || mayRepeat[code];
  }
}
