package org.folioext.okapitesting.registrations;

import org.folioext.okapitesting.town.Dice;

/**
 * People who belong together, in a row of places; after their first cards come their later ones.
 *
 * @param first place of the first of them
 * @param size how many people they are
 */
record Unit(int first, Living living, int size, int duplicated, Dice dice) {
  private static final int IN_ONE = 6;
  private static final int BITS = 10;
  private static final int ALL = 1 << BITS;
  private static final int PER_MILLE = 1000;
  private static final int ONE = 72;
  private static final int TWO = 93;

  /** How many cards a member has after the first one, 0 to 3. */
  int later(int member) {
    return later(dice.of(member / IN_ONE).bits(), member % IN_ONE);
  }

  /** How many cards all of them have. */
  int cards() {
    int cards = size;
    for (int from = 0; from < size; from += IN_ONE) {
      long bits = dice.of(from / IN_ONE).bits();
      for (int i = Math.min(IN_ONE, size - from) - 1; i >= 0; i--) {
        cards += later(bits, i);
      }
    }
    return cards;
  }

  /** Ten bits of the throw are a member's. */
  private int later(long bits, int index) {
    int own = (int) (bits >>> index * BITS) & ALL - 1;
    int limit = duplicated * ALL / PER_MILLE;
    if (own >= limit) {
      return 0;
    }
    int share = own * 100 / limit;
    if (share < ONE) {
      return 1;
    }
    return share < TWO ? 2 : 3;
  }

  /** Whose card lies so many places after the first, and which of theirs it is. */
  Slot at(int offset) {
    if (offset < size) {
      return new Slot(this, offset, 0);
    }
    int left = offset - size;
    for (int member = 0; member < size; member++) {
      int later = later(member);
      if (left < later) {
        return new Slot(this, member, left + 1);
      }
      left -= later;
    }
    throw new IndexOutOfBoundsException(offset);
  }

  /**
   * One card.
   *
   * @param member of the unit, from 0
   * @param card of the member: 0 is the first one
   */
  record Slot(Unit unit, int member, int card) {}
}
