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

  private static final int ROW_BITS = Keys.ROW_BITS;
  private static final long ROW = (1L << ROW_BITS) - 1;
  private static final int CHUNKS = 64;

  private final KeyTable table;
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
    this.table = new KeyTable(people, hash);
    this.crowded = new HashSet<>(crowded);
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
    for (KeyRule rule : KeyRule.values()) {
      all.addAll(visit(withoutCrowds(table.sorted(rule), rule), rule, choice, visitors));
      afterEachRule.run();
    }
    return all;
  }

  /** The keys that too many share, those known before among them. */
  public Set<Long> crowded() {
    return Set.copyOf(crowded);
  }

  /**
   * The rows of keys that are crowded now and were not, or the other way round.
   *
   * @param before keys that were crowded
   */
  public BitSet touched(Set<Long> before) {
    BitSet touched = new BitSet();
    for (KeyRule rule : KeyRule.values()) {
      long[] sorted = table.sorted(rule);
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
    }
    return touched;
  }

  private boolean isCrowd(long[] sorted, int start, int end) {
    return end - start > CROWD || crowded.contains(sorted[start] & ~ROW);
  }

  private <T extends Visitor> List<T> visit(
      long[] sorted, KeyRule rule, Choice choice, Supplier<T> visitors) {
    return IntStream.range(0, CHUNKS)
        .parallel()
        .mapToObj(
            chunk -> {
              T visitor = visitors.get();
              visitChunk(sorted, chunk, rule, choice, visitor);
              return visitor;
            })
        .toList();
  }

  private long[] withoutCrowds(long[] sorted, KeyRule rule) {
    int kept = 0;
    int start = 0;
    while (start < sorted.length) {
      int end = end(sorted, start);
      long key = sorted[start] & ~ROW;
      if (isCrowd(sorted, start, end)) {
        crowded.add(key);
        for (int i = start; i < end; i++) {
          table.forget(row(sorted[i]), rule, key);
        }
      } else if (end - start > 1) {
        System.arraycopy(sorted, start, sorted, kept, end - start);
        kept += end - start;
      }
      start = end;
    }
    return Arrays.copyOf(sorted, kept);
  }

  private void visitChunk(long[] sorted, int chunk, KeyRule rule, Choice choice, Visitor visitor) {
    int start = border(sorted, (int) ((long) sorted.length * chunk / CHUNKS));
    int stop = border(sorted, (int) ((long) sorted.length * (chunk + 1) / CHUNKS));
    while (start < stop) {
      int end = end(sorted, start);
      for (int i = start; i < end; i++) {
        for (int j = i + 1; j < end; j++) {
          int left = row(sorted[i]);
          int right = row(sorted[j]);
          if (left != right
              && choice.has(left, right)
              && table.isFirst(left, right, rule, sorted[i] & ~ROW)) {
            visitor.pair(left, right);
          }
        }
      }
      start = end;
    }
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
