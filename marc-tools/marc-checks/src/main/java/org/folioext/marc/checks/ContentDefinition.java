package org.folioext.marc.checks;

import org.folioext.marc.Field;
import org.folioext.marc.Subfield;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.FieldDefinition.Content;
import org.folioext.marc.schema.FormatSchema;

/** What defines the indicators and subfields of a field. Stateless. */
public final class ContentDefinition {
  private ContentDefinition() {}

  /**
   * The definition of a data field's content: its own, and for 880 that of the field which its $6
   * names.
   *
   * @return null for control fields, and where nothing defines the content
   */
  public static FieldDefinition of(FormatSchema schema, Field field) {
    FieldDefinition own = field.isControl() ? null : schema.field(field.tagNumber());
    if (own == null || own.content() == Content.DEFINED) {
      return own;
    }
    FieldDefinition linked = own.content() == Content.LINKED ? linked(schema, field) : null;
    return linked == null || linked.isControl() || linked.content() != Content.DEFINED
        ? null
        : linked;
  }

  private static FieldDefinition linked(FormatSchema schema, Field field) {
    Subfield linkage = field.first('6');
    if (linkage == null || linkage.length() < 3) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < 3; i++) {
      int digit = linkage.byteAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = 10 * number + digit;
    }
    return schema.field(number);
  }
}
