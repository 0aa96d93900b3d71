package org.folioext.marc.io.iso2709;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Tag;

/**
 * An entry of the directory, as it stands there.
 *
 * @param packedTag see {@link Tag}
 * @param length of the field in bytes, or -1 where it is no number
 * @param start of the field from the base address, or -1 where it is no number
 */
record Entry(int packedTag, int length, int start) {
  /** Bytes in an entry. */
  static final int WIDTH = 12;

  private static final int LENGTH_AT = 3;
  private static final int START_AT = 7;

  /** Whether the entry says what the piece is. */
  boolean leadsTo(Piece piece) {
    return start == piece.start() && length == piece.length();
  }

  /** The whole entries of a directory that ends at an index. */
  static List<Entry> all(byte[] bytes, int directoryEnd) {
    List<Entry> entries = new ArrayList<>();
    for (int at = MarcRecord.LEADER_LENGTH; at + WIDTH <= directoryEnd; at += WIDTH) {
      entries.add(
          new Entry(
              Tag.pack(bytes, at),
              Bytes.digits(bytes, at + LENGTH_AT, START_AT - LENGTH_AT),
              Bytes.digits(bytes, at + START_AT, WIDTH - START_AT)));
    }
    return entries;
  }
}
