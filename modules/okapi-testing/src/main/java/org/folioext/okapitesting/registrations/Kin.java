package org.folioext.okapitesting.registrations;

import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** Who is who in the house of a family: parents, then children, then grandparents. */
record Kin(House house) {
  static final int YEAR = 365;
  private static final int TWINS = 30;
  private static final int SAME_SEX = 50;
  private static final int MIXED = 100;
  private static final int OLDEST_CHILD = 28 * YEAR;
  private static final int YOUNGEST_CHILD = 30;
  private static final int YEARS_OF_YOUNGEST = 17;
  private static final int MOST_YEARS_BETWEEN = 12;
  private static final int DAYS_BETWEEN = 150;

  int parents() {
    return switch (house.unit().living()) {
      case SINGLE, SINGLE_PARENT -> 1;
      default -> 2;
    };
  }

  int children() {
    int others = house.unit().size() - parents();
    return house.unit().living() == Living.THREE_GENERATIONS
        ? others - (others > 2 ? 2 : 1)
        : others;
  }

  boolean isParent(int member) {
    return member < parents();
  }

  boolean isChild(int member) {
    return !isParent(member) && member < parents() + children();
  }

  boolean isMother(int parent) {
    boolean first = house.dice().of(11).perMille(500);
    boolean alike = parent == 0 || house.dice().of(12).perMille(SAME_SEX);
    return alike == first;
  }

  /** The parent whose family name the children have. */
  int father() {
    return isMother(0) && parents() > 1 ? 1 : 0;
  }

  Culture culture(int parent) {
    boolean other = parent == 1 && house.dice().of(13).perMille(MIXED);
    return other ? house.dice().of(14).one(List.of(Culture.values())) : house.culture();
  }

  /** Whether the parents, and so all of them, have one family name. */
  boolean haveOneName() {
    return house.dice().of(15).perMille(house.culture().sharesSurname());
  }

  /** Whether the two eldest children were born on one day. */
  boolean hasTwins() {
    return children() > 1 && house.dice().of(18).perMille(TWINS);
  }

  /** How many days old a child is; the first, 0, is the eldest. */
  int age(int child) {
    Dice dice = house.dice().of(17);
    int days = dice.below(YEARS_OF_YOUNGEST * YEAR) + YOUNGEST_CHILD;
    for (int younger = children() - 1; younger > child; younger--) {
      int years = 1 + NameBook.rank(MOST_YEARS_BETWEEN, 1.5, dice.of(younger));
      days += years * YEAR + dice.of(10 + younger).below(DAYS_BETWEEN);
    }
    return Math.min(days, OLDEST_CHILD - child * YEAR);
  }
}
