package org.folioext.patronmatching.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.folioext.patronmatching.tidy.Features;

/**
 * Finds the pairs that share a key, each once: under the first rule by which they share one. Not
 * safe for use by several threads; works with all cores.
 */
public final class Blocks {
  /** So many sharing a key are too many to compare each with each. */
  public static final int CROWD = 400;

  private static final int SLOTS = Keys.slots();
  private static final int ROW_BITS = Keys.ROW_BITS;
  private static final long ROW = (1L << ROW_BITS) - 1;
  private static final int CHUNKS = 64;

  /** By the first slot of a rule, how many it has. */
  private static final int[] SIZES = sizes();

  private final int rows;
  private final long[] keys;
  private final Set<Long> crowded;

  /**
   * The blocks of people.
   *
   * @param crowded keys for which nobody is compared
   */
  public Blocks(List<Features> people, KeyHash hash, Set<Long> crowded) {
    if (people.size() > ROW) {
      throw new IllegalArgumentException("More than " + ROW + " people");
    }
    this.rows = people.size();
    this.keys = new long[rows * SLOTS];
    this.crowded = new HashSet<>(crowded);
    Keys maker = new Keys(hash);
    IntStream.range(0, rows)
        .parallel()
        .forEach(row -> System.arraycopy(maker.of(people.get(row)), 0, keys, row * SLOTS, SLOTS));
  }

  private static int[] sizes() {
    int[] sizes = new int[SLOTS];
    int slot = 0;
    for (KeyRule rule : KeyRule.values()) {
      sizes[slot] = rule.slots();
      slot += rule.slots();
    }
    return sizes;
  }

  /** Which pairs are visited, whoever comes first; asked by several threads. */
  public interface Choice {
    boolean has(int left, int right);
  }

  /** What is done with a pair; the lower row comes first. */
  public interface Visitor {
    void pair(int left, int right);
  }

  /**
   * Visits each pair once.
   *
   * @param visitors a new one for each part of the work; parts are done at the same time
   * @return the visitors, in an order that is the same each time
   */
  public <T extends Visitor> List<T> visit(Supplier<T> visitors, Runnable afterEachRule) {
    return visit((left, right) -> true, visitors, afterEachRule);
  }

  /**
   * Visits each pair of a choice once.
   *
   * @param visitors a new one for each part of the work; parts are done at the same time
   * @return the visitors, in an order that is the same each time
   */
  public <T extends Visitor> List<T> visit(
      Choice choice, Supplier<T> visitors, Runnable afterEachRule) {
    List<T> all = new ArrayList<>();
    int slot = 0;
    for (KeyRule rule : KeyRule.values()) {
      long[] sorted = withoutCrowds(sorted(slot, rule.slots()), slot, rule.slots());
      all.addAll(visit(sorted, new Place(slot, rule.slots()), choice, visitors));
      slot += rule.slots();
      afterEachRule.run();
    }
    return all;
  }

  /** The keys that too many share, those known before among them. */
  public Set<Long> crowded() {
    return Set.copyOf(crowded);
  }

  /** The keys of a rule, crowded ones left out; the lower bits are the row. */
  private long[] sorted(int slot, int slots) {
    long[] sorted = new long[rows * slots];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      for (int i = slot; i < slot + slots; i++) {
        long key = keys[row * SLOTS + i];
        if (key != 0) {
          sorted[count++] = key | row;
        }
      }
    }
    long[] exact = Arrays.copyOf(sorted, count);
    Arrays.parallelSort(exact);
    return exact;
  }

  /**
   * The rows of keys that are crowded now and were not, or the other way round.
   *
   * @param before keys that were crowded
   */
  public BitSet touched(Set<Long> before) {
    BitSet touched = new BitSet(rows);
    int slot = 0;
    for (KeyRule rule : KeyRule.values()) {
      long[] sorted = sorted(slot, rule.slots());
      int start = 0;
      while (start < sorted.length) {
        int end = end(sorted, start);
        if (isCrowd(sorted, start, end) != before.contains(sorted[start] & ~ROW)) {
          for (int i = start; i < end; i++) {
            touched.set(row(sorted[i]));
          }
        }
        start = end;
      }
      slot += rule.slots();
    }
    return touched;
  }

  private boolean isCrowd(long[] sorted, int start, int end) {
    return end - start > CROWD || crowded.contains(sorted[start] & ~ROW);
  }

  private <T extends Visitor> List<T> visit(
      long[] sorted, Place place, Choice choice, Supplier<T> visitors) {
    return IntStream.range(0, CHUNKS)
        .parallel()
        .mapToObj(
            chunk -> {
              T visitor = visitors.get();
              visitChunk(sorted, chunk, place, choice, visitor);
              return visitor;
            })
        .toList();
  }

  private long[] withoutCrowds(long[] sorted, int slot, int slots) {
    int kept = 0;
    int start = 0;
    while (start < sorted.length) {
      int end = end(sorted, start);
      long key = sorted[start] & ~ROW;
      if (isCrowd(sorted, start, end)) {
        crowded.add(key);
        for (int i = start; i < end; i++) {
          forget(row(sorted[i]), slot, slots, key);
        }
      } else if (end - start > 1) {
        System.arraycopy(sorted, start, sorted, kept, end - start);
        kept += end - start;
      }
      start = end;
    }
    return Arrays.copyOf(sorted, kept);
  }

  private void forget(int row, int slot, int slots, long key) {
    for (int i = slot; i < slot + slots; i++) {
      if (keys[row * SLOTS + i] == key) {
        keys[row * SLOTS + i] = 0;
      }
    }
  }

  private record Place(int slot, int slots) {}

  private void visitChunk(long[] sorted, int chunk, Place place, Choice choice, Visitor visitor) {
    int start = border(sorted, (int) ((long) sorted.length * chunk / CHUNKS));
    int stop = border(sorted, (int) ((long) sorted.length * (chunk + 1) / CHUNKS));
    while (start < stop) {
      int end = end(sorted, start);
      for (int i = start; i < end; i++) {
        for (int j = i + 1; j < end; j++) {
          int left = row(sorted[i]);
          int right = row(sorted[j]);
          if (left != right && choice.has(left, right) && isFirst(left, right, place, sorted[i])) {
            visitor.pair(left, right);
          }
        }
      }
      start = end;
    }
  }

  /** Whether a key is the first that two share. */
  private boolean isFirst(int left, int right, Place place, long sorted) {
    int one = left * SLOTS;
    int other = right * SLOTS;
    for (int slot = 0; slot < place.slot; ) {
      int slots = SIZES[slot];
      if (common(one + slot, other + slot, slots) != 0) {
        return false;
      }
      slot += slots;
    }
    return place.slots == 1
        || common(one + place.slot, other + place.slot, place.slots) == (sorted & ~ROW);
  }

  private long common(int one, int other, int slots) {
    if (slots == 1) {
      return keys[one] == keys[other] ? keys[one] : 0;
    }
    for (int i = 0; i < slots; i++) {
      long key = keys[one + i];
      for (int j = 0; key != 0 && j < slots; j++) {
        if (key == keys[other + j]) {
          return key;
        }
      }
    }
    return 0;
  }

  /** Where the first block begins that starts at or behind a place. */
  private static int border(long[] sorted, int at) {
    int border = at;
    while (border > 0
        && border < sorted.length
        && sorted[border] >>> ROW_BITS == sorted[border - 1] >>> ROW_BITS) {
      border++;
    }
    return border;
  }

  private static int end(long[] sorted, int start) {
    int end = start + 1;
    while (end < sorted.length && sorted[end] >>> ROW_BITS == sorted[start] >>> ROW_BITS) {
      end++;
    }
    return end;
  }

  private static int row(long sorted) {
    return (int) (sorted & ROW);
  }
}
