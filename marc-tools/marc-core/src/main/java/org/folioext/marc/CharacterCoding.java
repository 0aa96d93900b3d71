package org.folioext.marc;

/** How the characters of a record are written as bytes. */
public enum CharacterCoding {
  /** ISO 10646 in UTF-8; leader position 09 is {@code a}. */
  UTF_8,
  /** MARC-8: ASCII and ANSEL, other sets by escape sequences; leader position 09 is blank. */
  MARC_8
}
