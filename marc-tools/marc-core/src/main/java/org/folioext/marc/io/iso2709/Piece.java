package org.folioext.marc.io.iso2709;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Bytes;

/**
 * A stretch of field data up to a field terminator, or to the end of the data.
 *
 * @param from index of its first byte
 * @param to index of its terminator
 * @param start {@code from}, as the directory counts: from the base address
 * @param characters how many UTF-8 characters it has, the terminator included
 */
record Piece(int from, int to, int start, int characters) {

  /** Its length as the directory counts: in bytes, with the terminator. */
  int length() {
    return to - from + 1;
  }

  /** The data in [base, end) as pieces, in order. */
  static List<Piece> split(byte[] bytes, int base, int end) {
    List<Piece> pieces = new ArrayList<>();
    int from = base;
    while (from < end) {
      int terminator = Bytes.indexOf(bytes, from, end, Bytes.FIELD_TERMINATOR);
      int to = terminator < 0 ? end : terminator;
      pieces.add(new Piece(from, to, from - base, characters(bytes, from, to)));
      from = to + 1;
    }
    return pieces;
  }

  private static int characters(byte[] bytes, int from, int to) {
    int characters = 1;
    for (int i = from; i < to; i++) {
      characters += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return characters;
  }
}
