package org.folioext.marc.io.iso2709;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which piece of the data each directory entry means, where the directory is not to be trusted.
 * Made once, then read only.
 *
 * <ol>
 *   <li>As many pieces as entries, and every length right in the order of the stated starts, be it
 *       in bytes or in characters: that order.
 *   <li>As many, and the stated starts ascend: one after the other.
 *   <li>Else an entry takes the piece that begins where it says, and entries without one take the
 *       next that is left over.
 * </ol>
 */
final class Assignment {
  private static final int NONE = -1;

  private final List<Entry> entries;
  private final List<Piece> pieces;
  private final int[] pieceOf;
  private final BitSet taken = new BitSet();

  Assignment(List<Entry> entries, List<Piece> pieces) {
    this.entries = entries;
    this.pieces = pieces;
    this.pieceOf = new int[entries.size()];
    int[] order = byStart();
    boolean ascending = Arrays.equals(order, IntStream.range(0, order.length).toArray());
    if (pieces.size() == entries.size() && (ascending || fits(order))) {
      for (int p = 0; p < order.length; p++) {
        take(order[p], p);
      }
    } else {
      takeByStart();
    }
  }

  /** The piece of an entry, or null. */
  Piece of(int entry) {
    return pieceOf[entry] == NONE ? null : pieces.get(pieceOf[entry]);
  }

  /** The pieces that no entry means. */
  List<Piece> orphans() {
    return IntStream.range(0, pieces.size())
        .filter(p -> !taken.get(p))
        .mapToObj(pieces::get)
        .toList();
  }

  /** The entries in the order of their starts; as they stand where one has none. */
  private int[] byStart() {
    IntStream all = IntStream.range(0, entries.size());
    return entries.stream().anyMatch(entry -> entry.start() < 0)
        ? all.toArray()
        : all.boxed()
            .sorted(Comparator.comparingInt(i -> entries.get(i).start()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private boolean fits(int[] order) {
    return IntStream.range(0, order.length)
        .allMatch(
            p -> {
              int length = entries.get(order[p]).length();
              return length == pieces.get(p).length() || length == pieces.get(p).characters();
            });
  }

  private void takeByStart() {
    Map<Integer, Integer> pieceAt = new HashMap<>();
    for (int p = 0; p < pieces.size(); p++) {
      pieceAt.put(pieces.get(p).start(), p);
    }
    for (int i = 0; i < pieceOf.length; i++) {
      int p = pieceAt.getOrDefault(entries.get(i).start(), NONE);
      take(i, p == NONE || taken.get(p) ? NONE : p);
    }
    for (int i = 0; i < pieceOf.length; i++) {
      if (pieceOf[i] == NONE) {
        take(i, nextLeft(i == 0 ? 0 : pieceOf[i - 1] + 1));
      }
    }
  }

  private void take(int entry, int piece) {
    pieceOf[entry] = piece;
    if (piece != NONE) {
      taken.set(piece);
    }
  }

  /** The first piece left over from an index on, or else the first of all; NONE without any. */
  private int nextLeft(int from) {
    int behind = taken.nextClearBit(from);
    int left = behind < pieces.size() ? behind : taken.nextClearBit(0);
    return left < pieces.size() ? left : NONE;
  }
}
