package org.folioext.okapitesting.registrations;

import java.util.Map;
import org.folioext.okapitesting.town.Dice;

/**
 * Which unit a place belongs to: every 512 places make a block, filled with units one after
 * another, so that nothing has to be counted from the beginning. What the last unit of a block has
 * too many has no card. Immutable.
 */
final class Layout {
  private static final int BLOCK = 512;
  private static final Living[] LIVINGS = Living.values();
  private static final int BYTE = 0xff;

  private final Dice dice;
  private final int duplicated;
  private final int[] until = new int[LIVINGS.length];

  Layout(Dice dice, int duplicated, Map<Living, Integer> mix) {
    this.dice = dice;
    this.duplicated = duplicated;
    int sum = 0;
    for (Living living : LIVINGS) {
      sum += mix.getOrDefault(living, 0);
      until[living.ordinal()] = sum;
    }
  }

  /** What lies in a place, from 0. */
  Unit.Slot at(int place) {
    int first = place - place % BLOCK;
    Dice block = dice.of(place / BLOCK);
    for (int count = 0; ; count++) {
      Unit unit = unit(first, block.of(count));
      int cards = unit.cards();
      if (place < first + cards) {
        return unit.at(place - first);
      }
      first += cards;
    }
  }

  private Unit unit(int first, Dice own) {
    long bits = own.bits();
    Living living = living((int) (bits >>> 32 & 0x7fff_ffff));
    int size = living.size((int) bits & BYTE, (int) bits >>> 8 & BYTE);
    return new Unit(first, living, size, duplicated, own);
  }

  private Living living(int bits) {
    int left = bits % until[until.length - 1];
    int index = 0;
    while (left >= until[index]) {
      index++;
    }
    return LIVINGS[index];
  }
}
