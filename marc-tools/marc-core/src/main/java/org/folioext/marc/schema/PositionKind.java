package org.folioext.marc.schema;

/** How the characters of a fixed-field position are to be read. */
public enum PositionKind {
  /** The whole value is one code, or a number in a listed range. */
  CODE("code"),
  /** Each character is a code; codes are left-justified and the rest is blank. */
  SET("set"),
  /** Each character is one of the listed characters, in any order. */
  CHARS("chars"),
  /** Digits only. */
  NUMBER("number"),
  /** A date yymmdd of six digits, with a possible month and day. */
  DATE("date"),
  /** A value of a code list. */
  LIST("list"),
  /**
   * No meaning is defined: blanks, and the fill character where that is allowed. Listed codes are
   * those of an older element at this place; if the element's own status is obsolete, every other
   * value counts as obsolete because the sources do not list the old values.
   */
  BLANK("blank"),
  /** Anything. */
  ANY("any");

  private final String id;

  PositionKind(String id) {
    this.id = id;
  }

  /**
   * The name in schema files.
   *
   * @return the lower-case name
   */
  public String id() {
    return id;
  }

  /** The kind of that id, or null. */
  static PositionKind of(String id) {
    for (PositionKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    return null;
  }
}
