package org.folioext.marc.checks;

/**
 * What one pass over a field, against its definition, can find odd. The pass is made once for all
 * rules; a rule that asks for an oddity sees a field only where there is something to look at, and
 * looks itself.
 */
public enum Oddity {
  /** A numeric tag that the schema does not define. */
  UNDEFINED_FIELD,
  /** A field that the schema calls obsolete. */
  OBSOLETE_FIELD,
  /** A field that may stand once, and stood before in this record. */
  REPEATED_FIELD,
  /** An indicator with a value that was never defined. */
  UNDEFINED_INDICATOR,
  /** An indicator with a value that is obsolete. */
  OBSOLETE_INDICATOR,
  /** A subfield whose code the field does not define, or that has none. */
  UNDEFINED_SUBFIELD,
  /** A subfield that is obsolete in the field. */
  OBSOLETE_SUBFIELD,
  /** A subfield that may stand once in the field, and stood before. */
  REPEATED_SUBFIELD,
  /** A subfield without a value, or whose value begins with a blank and may be nothing else. */
  EMPTY_SUBFIELD,
  /** A coded position of a fixed field with a value that was never defined. */
  UNDEFINED_CODE,
  /** A coded position of a fixed field with a value that is obsolete. */
  OBSOLETE_CODE;

  /** Its bit in what {@link FieldPass} tells of a field. */
  long bit() {
    return 1L << FieldPass.CODES + ordinal();
  }
}
