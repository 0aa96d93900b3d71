package org.folioext.patronmatching.keys;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folioext.patronmatching.tidy.Features;

/** The keys of people, row by row. Read by several threads, changed by one. */
final class KeyTable {
  private static final int SLOTS = Keys.slots();

  /** By rule, its first slot. */
  private static final int[] FIRST = new int[KeyRule.values().length];

  /** By the first slot of a rule, how many it has. */
  private static final int[] SIZES = new int[SLOTS];

  static {
    int slot = 0;
    for (KeyRule rule : KeyRule.values()) {
      FIRST[rule.ordinal()] = slot;
      SIZES[slot] = rule.slots();
      slot += rule.slots();
    }
  }

  private final int rows;
  private final long[] keys;

  KeyTable(List<Features> people, KeyHash hash) {
    this.rows = people.size();
    this.keys = new long[rows * SLOTS];
    Keys maker = new Keys(hash);
    IntStream.range(0, rows)
        .parallel()
        .forEach(row -> System.arraycopy(maker.of(people.get(row)), 0, keys, row * SLOTS, SLOTS));
  }

  /** The keys of a rule in order; the lower bits of each are its row. */
  long[] sorted(KeyRule rule) {
    int first = FIRST[rule.ordinal()];
    long[] sorted = new long[rows * rule.slots()];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      for (int slot = 0; slot < rule.slots(); slot++) {
        long key = keys[row * SLOTS + first + slot];
        if (key != 0) {
          sorted[count++] = key | row;
        }
      }
    }
    long[] exact = Arrays.copyOf(sorted, count);
    Arrays.parallelSort(exact);
    return exact;
  }

  /** Takes a key from a row. */
  void forget(int row, KeyRule rule, long key) {
    int first = row * SLOTS + FIRST[rule.ordinal()];
    for (int at = first; at < first + rule.slots(); at++) {
      if (keys[at] == key) {
        keys[at] = 0;
      }
    }
  }

  /** Whether a key of a rule is the first that two rows share. */
  boolean isFirst(int left, int right, KeyRule rule, long key) {
    int place = FIRST[rule.ordinal()];
    int one = left * SLOTS;
    int other = right * SLOTS;
    for (int slot = 0; slot < place; ) {
      int slots = SIZES[slot];
      if (common(one + slot, other + slot, slots) != 0) {
        return false;
      }
      slot += slots;
    }
    return rule.slots() == 1 || common(one + place, other + place, rule.slots()) == key;
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
}
