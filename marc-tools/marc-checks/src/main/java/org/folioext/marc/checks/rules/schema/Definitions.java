package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.FieldDefinition.Content;
import org.folioext.marc.schema.FormatSchema;

/** What the rules of this group share. Stateless. */
final class Definitions {
  /** The formats that there is a schema of. */
  static final Scope SCOPE =
      Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS);

  /** Where all content designators are listed. */
  static final String LIST = "https://www.loc.gov/marc/marc.html";

  private Definitions() {}

  /**
   * What defines the indicators and subfields of a data field: for 880 the field that its $6 names.
   *
   * @return null for control fields, and where nothing defines the content
   */
  static FieldDefinition ofContent(FormatSchema schema, Field field) {
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
