package org.folioext.marc.io;

import java.util.Locale;

/**
 * What can be wrong with the text of a file: the variants of {@link DefectKind#SYNTAX}. Rule
 * source-syntax has a message for each.
 */
public enum SyntaxFault {
  GZIP_ENDS,
  /** Args: the reason, in the words of the JDK. */
  GZIP_CORRUPT,
  /** Args: byte in the file. */
  NOT_UTF8,
  /** Args: byte in the file, the encoding taken in its place. */
  NOT_UTF8_READ_AS,
  NO_RECORD,
  SECOND_LEADER,
  /** Args: line, column, the reason in the words of the parser. */
  JSON,
  /** Args: depth. */
  JSON_DEEP,
  JSON_OPEN,
  JSON_NONE,
  /** Args: JSON Pointer, type wanted, type found. */
  JSON_TYPE,
  /** Args: JSON Pointer. */
  JSON_TWICE,
  /** Args: JSON Pointer. */
  JSON_UNKNOWN,
  /** Args: JSON Pointer, number. */
  JSON_FIELDS,
  /** Args: JSON Pointer, number. */
  JSON_SUBFIELDS,
  /** Args: line, column, the reason in the words of the parser. */
  XML,
  XML_DOCTYPE,
  XML_OPEN,
  XML_TAG,
  /** Args: element. */
  XML_OUTSIDE,
  /** Args: element. */
  XML_SECOND_ROOT,
  /** Args: greatest depth. */
  XML_DEEP,
  XML_TEXT_OUTSIDE,
  XML_TEXT_BETWEEN,
  /** Args: element. */
  XML_END,
  /** Args: element, element that is open. */
  XML_END_ORDER,
  /** Args: element, element around. */
  XML_INSIDE,
  /** Args: element, element around. */
  XML_UNKNOWN,
  /** Args: name. */
  XML_ENTITY,
  /** Args: element around. */
  XML_TEXT,
  /** Args: line. */
  MRK_LOST,
  /** Args: line. */
  MRK_CONTINUED,
  /** Args: tag as written. */
  MRK_BLANKS;

  /** The variant as defects and messages write it, such as {@code json-open}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
