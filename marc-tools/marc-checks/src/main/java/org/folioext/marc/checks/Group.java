package org.folioext.marc.checks;

import java.util.Locale;

/** What a rule is about. */
public enum Group {
  /** The wrapping of the record: leader, directory, lengths, terminators. */
  STRUCTURE,
  /** Characters as bytes. */
  ENCODING,
  /** Fields, subfields, indicators and coded positions that the standard defines. */
  SCHEMA,
  /** What must be there. */
  REQUIRED,
  /** Numbers with a form or a check digit. */
  IDENTIFIERS,
  /** Values from code lists. */
  CODES,
  /** Fields that point to each other. */
  LINKAGE,
  /** How a value is written. */
  FORM;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
