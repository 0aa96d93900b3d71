package org.folioext.marc.io.iso2709;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.folioext.marc.Bytes;
import org.folioext.marc.FieldSpans;
import org.folioext.marc.Tag;

/**
 * Finds the fields of a record whose directory does not lead to them: the data is split at its
 * field terminators, and each piece goes to the entry that means it, as {@link Assignment} says.
 * Made once, then read only.
 */
final class DirectoryRepair {
  private final List<Entry> entries;
  private final List<Piece> pieces;
  private final Assignment assignment;
  private final int[] bad;

  /**
   * Repairs a directory.
   *
   * @param directoryEnd index of the field terminator behind the directory
   * @param dataEnd index behind the field data
   */
  DirectoryRepair(byte[] bytes, int directoryEnd, int dataEnd) {
    entries = Entry.all(bytes, directoryEnd);
    pieces = Piece.split(bytes, directoryEnd + 1, dataEnd);
    assignment = new Assignment(entries, pieces);
    bad = IntStream.range(0, entries.size()).filter(i -> !isSound(i, bytes)).toArray();
  }

  private boolean isSound(int entry, byte[] bytes) {
    Piece piece = assignment.of(entry);
    return piece != null
        && entries.get(entry).leadsTo(piece)
        && piece.to() < bytes.length
        && bytes[piece.to()] == Bytes.FIELD_TERMINATOR;
  }

  /** The fields that entries lead to, in the order of the directory. */
  FieldSpans spans() {
    FieldSpans spans = new FieldSpans(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Piece piece = assignment.of(i);
      if (piece != null) {
        spans.add(entries.get(i).packedTag(), piece.from(), piece.to());
      }
    }
    return spans;
  }

  /** Whether lengths are right as UTF-8 characters that are wrong as bytes, and all of them are. */
  boolean countsCharacters() {
    return pieces.size() == entries.size()
        && all((entry, piece) -> entry.length() == piece.characters())
        && !all((entry, piece) -> entry.length() == piece.length());
  }

  private boolean all(BiPredicate<Entry, Piece> test) {
    return IntStream.range(0, entries.size())
        .allMatch(i -> test.test(entries.get(i), assignment.of(i)));
  }

  /** How many entries there are. */
  int entries() {
    return entries.size();
  }

  /** How many of them do not lead to their field. */
  int badEntries() {
    return bad.length;
  }

  /** Which is the first of those, from 0. */
  int firstBadEntry() {
    return bad[0];
  }

  /** The tag of the first of those. */
  String firstBadTag() {
    return Tag.text(entries.get(bad[0]).packedTag());
  }

  /** The data that no entry leads to. */
  List<Piece> orphans() {
    return assignment.orphans();
  }
}
