package org.folioext.marc.checks;

import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.FixedPosition;
import org.folioext.marc.schema.FormatSchema;
import org.folioext.marc.schema.PositionKind;
import org.folioext.marc.schema.State;

/** Codes of the fixed fields 006, 007 and 008. Stateless. */
public final class FixedCodes {
  private FixedCodes() {}

  /** The layout for a field, chosen by its first character or the leader; null when none fits. */
  public static FixedFieldLayout layout(FormatSchema schema, Field field) {
    MarcRecord record = field.record();
    int first = field.length() == 0 ? -1 : field.byteAt(0);
    return schema.layout(field.tagNumber(), first, record.leader(6), record.leader(7));
  }

  /**
   * The state of a position's value. Dates and values of code lists have rules of their own and
   * count as current here; so does what lies behind the end of the field.
   *
   * @param text the whole field
   */
  public static State state(FixedPosition position, String text) {
    boolean ownRule = position.kind() == PositionKind.LIST || position.kind() == PositionKind.DATE;
    return ownRule || position.to() >= text.length() ? State.CURRENT : position.stateIn(text);
  }
}
