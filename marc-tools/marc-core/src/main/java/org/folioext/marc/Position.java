package org.folioext.marc;

/**
 * Where a record begins in the file it came from.
 *
 * @param ordinal 1 for the first record of the file, counting unreadable ones
 * @param offset bytes before the record in the decompressed file, 0 or more
 * @param line line of the record's first character, from 1; 0 in a binary format
 * @param column column of that character, from 1; 0 in a binary format
 */
public record Position(long ordinal, long offset, long line, long column) {

  /** A position in a binary file, which has no lines. */
  public static Position inBytes(long ordinal, long offset) {
    return new Position(ordinal, offset, 0, 0);
  }

  /** Whether the format has lines and columns. */
  public boolean hasLine() {
    return line > 0;
  }
}
