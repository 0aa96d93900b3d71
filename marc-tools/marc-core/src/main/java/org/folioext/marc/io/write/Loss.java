package org.folioext.marc.io.write;

import org.folioext.marc.FieldAddress;

/**
 * One thing of a record that cannot be written in a format.
 *
 * @param kind what it is
 * @param at where; the leader's address for the record as a whole
 * @param detail the character in hex, the length in bytes or the text, as the kind says
 */
public record Loss(Kind kind, FieldAddress at, String detail) {
  /** What cannot be written, and what a lenient writer does about it. */
  public enum Kind {
    /** A character that the format does not allow in a value. Left out. Detail: hex. */
    CHARACTER("character %2$s in %1$s dropped"),
    /** A character that the format does not allow in the leader. A blank instead. Detail: hex. */
    LEADER_CHARACTER("character %2$s in %1$s replaced by a blank"),
    /** Bytes that are no text in the record's coding. U+FFFD or the like instead. */
    UNDECODABLE("bytes in %1$s that are no text in the record's coding replaced"),
    /** A tag with a character other than ASCII without blanks. The field is left out. */
    TAG("field %1$s dropped: its tag cannot be written"),
    /** An indicator that cannot be written. A blank instead. Detail: hex. */
    INDICATOR("indicator %2$s of %1$s replaced by a blank"),
    /** A subfield code that cannot be written. The subfield is left out. Detail: hex. */
    SUBFIELD_CODE("subfield of %1$s with code %2$s dropped"),
    /** Text between indicators and first subfield, or fewer than two indicators. Detail: bytes. */
    FIELD_HEAD("%2$s bytes before the first subfield of %1$s made two indicators"),
    /** A field of more than 9,999 bytes. Left out. Detail: bytes. */
    FIELD_TOO_LONG("field %1$s dropped: %2$s bytes, where ISO 2709 allows 9999"),
    /** A record of more than 99,999 bytes. Not written at all. Detail: bytes. */
    RECORD_TOO_LONG("record not written: %2$s bytes, where ISO 2709 allows 99999");

    private final String form;

    Kind(String form) {
      this.form = form;
    }
  }

  /** The loss in words, as {@code character 0B in 245$a dropped}. */
  public String message() {
    return String.format(kind.form, at, detail);
  }
}
