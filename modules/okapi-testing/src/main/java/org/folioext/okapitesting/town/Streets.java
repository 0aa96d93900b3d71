package org.folioext.okapitesting.town;

import java.util.List;

/**
 * Which household a number belongs to: sixteen numbers make a block, whose households are of one of
 * a few layouts, so that nothing has to be counted from the beginning.
 */
final class Streets {
  private static final int BLOCK = 16;
  private static final List<List<Integer>> LAYOUTS =
      List.of(
          List.of(4, 1, 2, 5, 1, 3),
          List.of(1, 2, 1, 4, 2, 1, 5),
          List.of(3, 4, 2, 1, 6),
          List.of(2, 2, 1, 1, 1, 4, 5),
          List.of(1, 3, 1, 2, 4, 1, 3, 1));

  private final Dice dice;

  Streets(Dice dice) {
    this.dice = dice;
  }

  /** The household of a number; at the end of the town some of its members may have no account. */
  Household of(int number) {
    int block = number / BLOCK;
    int first = block * BLOCK;
    for (int size : dice.of(block).one(LAYOUTS)) {
      if (number < first + size) {
        Dice own = dice.of(block).of(first);
        Culture culture = Culture.by(own.of(1));
        return new Household(first, size, culture, Home.of(culture, own.of(2)), own.of(3));
      }
      first += size;
    }
    throw new AssertionError(number);
  }
}
