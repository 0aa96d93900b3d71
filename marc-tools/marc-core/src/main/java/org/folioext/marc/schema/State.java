package org.folioext.marc.schema;

/** Whether the format defines a value, and if so whether it may still be used. */
public enum State {
  /** Defined and in use. */
  CURRENT,
  /** Once defined, no longer to be used in new records. */
  OBSOLETE,
  /** Not defined by the format, now or, as far as the sources tell, ever. */
  UNDEFINED;

  static final byte CURRENT_BIT = 1;
  static final byte OBSOLETE_BIT = 2;

  /** The state of a table cell: 1 current, 2 obsolete, anything else undefined. */
  static State ofBit(int bit) {
    return bit == CURRENT_BIT ? CURRENT : bit == OBSOLETE_BIT ? OBSOLETE : UNDEFINED;
  }

  byte bit() {
    return this == CURRENT ? CURRENT_BIT : this == OBSOLETE ? OBSOLETE_BIT : 0;
  }
}
