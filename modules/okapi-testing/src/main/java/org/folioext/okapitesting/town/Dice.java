package org.folioext.okapitesting.town;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chance that is the same each time: what a throw shows depends on its names alone, not on the
 * throws before it (SplitMix64, Steele, Lea and Flood 2014). Immutable.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int PER_MILLE = 1000;
  private final long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of that name. */
  public static Dice of(long... name) {
    Dice dice = new Dice(GOLDEN);
    for (long part : name) {
      dice = dice.of(part);
    }
    return dice;
  }

  /** Other dice, of a further name. */
  public Dice of(long part) {
    return new Dice(mixed(state + GOLDEN + mixed(part + GOLDEN)));
  }

  private static long mixed(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }

  /** All 64 bits. */
  public long bits() {
    return state;
  }

  /** From 0 to one less than the sides. */
  public int below(int sides) {
    return (int) Long.remainderUnsigned(state, sides);
  }

  /** True so many times in a thousand. */
  public boolean perMille(int times) {
    return below(PER_MILLE) < times;
  }

  /** So many other dice. */
  Stream<Dice> stream(int count) {
    return IntStream.range(0, count).mapToObj(this::of);
  }

  /** One of a list. */
  public <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }
}
