package org.folioext.patronmatching.keys;

import java.util.List;
import org.folioext.patronmatching.tidy.Features;

/**
 * Makes a person's keys: a number in each slot, 0 where there is none. Its lower bits are 0, for
 * whose it is. As thread-safe as its hash.
 */
public final class Keys {
  /** Lower bits of a key that are left for the number of whom it belongs to. */
  static final int ROW_BITS = 24;

  private static final long ROW = (1L << ROW_BITS) - 1;
  private static final KeyRule[] RULES = KeyRule.values();
  private static final int SLOTS = slots();

  private final KeyHash hash;

  public Keys(KeyHash hash) {
    this.hash = hash;
  }

  /** How many slots a person has. */
  public static int slots() {
    int slots = 0;
    for (KeyRule rule : RULES) {
      slots += rule.slots();
    }
    return slots;
  }

  /** A person's keys, by slot: those of a rule stand side by side, in the order of the rules. */
  public long[] of(Features features) {
    long[] keys = new long[SLOTS];
    Parts parts = new Parts(features);
    int slot = 0;
    for (KeyRule rule : RULES) {
      List<String> texts = rule.of(features, parts);
      for (int i = 0; i < texts.size(); i++) {
        keys[slot + i] = number(rule, texts.get(i));
      }
      slot += rule.slots();
    }
    return keys;
  }

  private long number(KeyRule rule, String text) {
    long number = hash.of(rule.ordinal(), text) & ~ROW;
    return number == 0 ? ROW + 1 : number;
  }
}
