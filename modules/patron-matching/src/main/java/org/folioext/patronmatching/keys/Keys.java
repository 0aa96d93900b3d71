package org.folioext.patronmatching.keys;

import java.util.List;
import org.folioext.patronmatching.tidy.Features;

/** Makes a person's keys: a number in each slot, 0 where there is none. */
public final class Keys {
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
        keys[slot + i] = hash.of(rule.ordinal(), texts.get(i));
      }
      slot += rule.slots();
    }
    return keys;
  }
}
