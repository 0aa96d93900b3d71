package org.folioext.marc.io.iso2709;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.folioext.marc.Bytes;
import org.folioext.marc.FieldSpans;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Tag;

/**
 * Finds the fields of a record whose directory does not lead to them. The data is split at its
 * field terminators. Where there are as many pieces as entries, they belong together in order of
 * the stated starts; where not, entries that point to the start of a piece take it, and the others
 * take the next piece left over. Pieces that none takes are reported as orphans.
 */
final class DirectoryRepair {
  private static final int ENTRY = Iso2709Record.ENTRY;

  private final byte[] bytes;
  private final int base;
  private final int entries;
  private final int[] starts;
  private final int[] lengths;
  private final List<int[]> pieces = new ArrayList<>();
  private final int[] pieceOf;
  private final BitSet taken = new BitSet();
  private int bad;
  private int firstBad = -1;

  DirectoryRepair(byte[] bytes, int directoryEnd, int dataEnd) {
    this.bytes = bytes;
    this.base = directoryEnd + 1;
    this.entries = (directoryEnd - MarcRecord.LEADER_LENGTH) / ENTRY;
    this.starts = new int[entries];
    this.lengths = new int[entries];
    this.pieceOf = new int[entries];
    split(dataEnd);
    for (int i = 0; i < entries; i++) {
      lengths[i] = Bytes.digits(bytes, at(i) + 3, 4);
      starts[i] = Bytes.digits(bytes, at(i) + 7, 5);
    }
    assign();
    count();
  }

  private int at(int entry) {
    return MarcRecord.LEADER_LENGTH + entry * ENTRY;
  }

  private void split(int dataEnd) {
    int from = base;
    while (from < dataEnd) {
      int to = Bytes.indexOf(bytes, from, dataEnd, Bytes.FIELD_TERMINATOR);
      int end = to < 0 ? dataEnd : to;
      pieces.add(new int[] {from, end});
      from = end + 1;
    }
  }

  private void assign() {
    if (pieces.size() == entries) {
      assignInOrder();
      return;
    }
    java.util.Map<Integer, Integer> pieceAt = new java.util.HashMap<>();
    for (int p = 0; p < pieces.size(); p++) {
      pieceAt.put(pieces.get(p)[0] - base, p);
    }
    for (int i = 0; i < entries; i++) {
      Integer p = pieceAt.get(starts[i]);
      pieceOf[i] = p == null || taken.get(p) ? -1 : p;
      if (pieceOf[i] >= 0) {
        taken.set(p);
      }
    }
    for (int i = 0; i < entries; i++) {
      if (pieceOf[i] < 0) {
        pieceOf[i] = nextLeft(i == 0 ? 0 : pieceOf[i - 1] + 1);
      }
    }
  }

  private void assignInOrder() {
    Integer[] order = new Integer[entries];
    for (int i = 0; i < entries; i++) {
      order[i] = i;
    }
    boolean stated = java.util.Arrays.stream(starts).allMatch(start -> start >= 0);
    if (stated) {
      java.util.Arrays.sort(order, java.util.Comparator.comparingInt(i -> starts[i]));
    }
    for (int p = 0; p < entries; p++) {
      pieceOf[order[p]] = p;
      taken.set(p);
    }
  }

  private int nextLeft(int from) {
    int p = taken.nextClearBit(Math.max(from, 0));
    if (p >= pieces.size()) {
      p = taken.nextClearBit(0);
    }
    if (p >= pieces.size()) {
      return -1;
    }
    taken.set(p);
    return p;
  }

  private void count() {
    for (int i = 0; i < entries; i++) {
      int[] piece = pieceOf[i] < 0 ? null : pieces.get(pieceOf[i]);
      if (piece == null
          || piece[0] - base != starts[i]
          || piece[1] - piece[0] + 1 != lengths[i]
          || piece[1] >= bytes.length
          || bytes[piece[1]] != Bytes.FIELD_TERMINATOR) {
        bad++;
        firstBad = firstBad < 0 ? i : firstBad;
      }
    }
  }

  FieldSpans spans() {
    FieldSpans spans = new FieldSpans(entries);
    for (int i = 0; i < entries; i++) {
      if (pieceOf[i] >= 0) {
        int[] piece = pieces.get(pieceOf[i]);
        spans.add(Tag.pack(bytes, at(i)), piece[0], piece[1]);
      }
    }
    return spans;
  }

  /** Whether every length would be right if it counted UTF-8 characters. */
  boolean countsCharacters() {
    if (bad == 0 || pieces.size() != entries) {
      return false;
    }
    for (int i = 0; i < entries; i++) {
      int[] piece = pieces.get(pieceOf[i]);
      int characters = 1;
      for (int b = piece[0]; b < piece[1]; b++) {
        characters += (bytes[b] & 0xC0) == 0x80 ? 0 : 1;
      }
      if (characters != lengths[i]) {
        return false;
      }
    }
    return true;
  }

  int entries() {
    return entries;
  }

  int badEntries() {
    return bad;
  }

  int firstBadEntry() {
    return firstBad;
  }

  String firstBadTag() {
    return Tag.text(Tag.pack(bytes, at(firstBad)));
  }

  int orphanBytes() {
    int sum = 0;
    for (int p = taken.nextClearBit(0); p < pieces.size(); p = taken.nextClearBit(p + 1)) {
      sum += pieces.get(p)[1] - pieces.get(p)[0] + 1;
    }
    return sum;
  }

  int orphanAt() {
    int p = taken.nextClearBit(0);
    return p < pieces.size() ? pieces.get(p)[0] : base;
  }
}
