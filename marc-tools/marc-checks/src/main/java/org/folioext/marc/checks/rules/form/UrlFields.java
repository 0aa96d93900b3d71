package org.folioext.marc.checks.rules.form;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.Subfield;

/**
 * Where a $u holds a URI. In name fields $u is an affiliation. Source: MARC 21 Appendix A;
 * Guidelines for the Use of Field 856.
 */
final class UrlFields {
  static final List<String> TAGS =
      List.of(
          "031", "342", "505", "506", "510", "514", "520", "526", "530", "538", "540", "542", "545",
          "552", "555", "561", "563", "583", "670", "678", "856", "857", "883");

  private UrlFields() {}

  /** What a rule does with one address. */
  @FunctionalInterface
  interface Use {
    /** Called for each $u that is neither blank nor a plain sound address. */
    void of(Subfield subfield, String text);
  }

  /** Goes through the $u of a field that are worth a closer look. */
  static void each(Field field, Use use) {
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (field.code(k) == 'u') {
        Subfield subfield = field.subfield(k);
        if (!UrlText.isPlain(subfield) && !subfield.isBlank()) {
          use.of(subfield, subfield.text().strip());
        }
      }
    }
  }
}
