package org.folioext.marc.io;

/**
 * What a reader can find wrong with the wrapping of a record, before any field is looked at. One
 * rule of group "structure" tells the cataloger of each.
 */
public enum DefectKind {
  /** Leader 00-04 is not the record's length. Args: stated, actual. */
  RECORD_LENGTH,
  /** The record does not end with a record terminator (1D hex). */
  RECORD_TERMINATOR,
  /** A record terminator stands inside the record. */
  EMBEDDED_RECORD_TERMINATOR,
  /** Leader 12-16 does not point behind the directory. Args: stated, actual. */
  BASE_ADDRESS,
  /** The directory is no multiple of 12 bytes. Args: bytes. */
  DIRECTORY_LENGTH,
  /**
   * Directory entries do not lead to their fields. Args: bad entries, all entries, tag of the first
   * bad one. Or, for {@code characters-counted}: lengths count characters where they should count
   * bytes.
   */
  DIRECTORY_ENTRY,
  /** Field data that no directory entry leads to. Args: bytes. */
  ORPHAN_DATA,
  /** A field terminator (1E hex) inside a field. Args: tag. */
  FIELD_TERMINATOR,
  /** Bytes before, between or behind records that belong to none. Args: how many. */
  STRAY_BYTES,
  /** The file ends inside the record. */
  TRUNCATED,
  /** The record is longer than the reader's limit. Args: limit in bytes. */
  TOO_LONG,
  /** No fields can be found in it. Args: reason. */
  UNREADABLE,
  /** The XML, JSON or MRK is not well-formed, or is not MARC. Variants: {@link SyntaxFault}. */
  SYNTAX,
  /** A leader that is not 24 characters long. Args: its length. */
  LEADER_LENGTH,
  /**
   * A tag, indicator or subfield code of a wrong length, or a field of the wrong kind. Args: its
   * value, the tag, the number of an indicator. Variants: {@code tag}, {@code indicator}, {@code
   * code}, {@code control-field}, {@code data-field}, {@code head} (text before the first
   * subfield).
   */
  MALFORMED_PART,
  /** A control character that ISO 2709 reserves, inside a value of a text format. Args: hex. */
  RESERVED_CHARACTER
}
