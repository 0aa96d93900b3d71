package org.folioext.marc.checks.rules.codes;

import org.folioext.marc.Field;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.rules.Fixed;

/**
 * A value that should be a code, and where it stands. Immutable.
 *
 * @param value as it stands; of a subfield, without blanks around it
 * @param field the field it is in
 * @param from first position in a fixed field, or -1
 * @param subfield the subfield it is, or null in a fixed field
 */
record Coded(String value, Field field, int from, Subfield subfield) {

  /** Three positions of a fixed field. */
  static Coded at(Field field, int from) {
    return new Coded(Fixed.text(field, from, from + 2), field, from, null);
  }

  /** A whole subfield. */
  static Coded of(Subfield subfield) {
    return new Coded(subfield.text().strip(), subfield.field(), -1, subfield);
  }

  boolean isFixed() {
    return subfield == null;
  }

  Place place() {
    return isFixed() ? Place.characters(field, from, from + 2) : Place.of(subfield);
  }
}
