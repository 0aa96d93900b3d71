package org.folioext.marc.io.write;

import java.util.List;

/**
 * A record as text, of which every part can be written in a format. Immutable.
 *
 * @param leader 24 characters
 */
record FittedRecord(String leader, List<FittedField> fields) {

  /** A field. */
  sealed interface FittedField {
    /** Three characters. */
    String tag();
  }

  /** A control field. */
  record Control(String tag, String value) implements FittedField {}

  /** A data field. */
  record Data(String tag, char indicator1, char indicator2, List<Sub> subfields)
      implements FittedField {}

  /** A subfield; a code of 0 is a delimiter that nothing follows. */
  record Sub(char code, String value) {}
}
