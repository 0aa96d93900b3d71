package org.folioext.okapitesting.registrations;

import org.folioext.okapitesting.town.Dice;

/**
 * Where people of a unit live, and what they share there.
 *
 * @param landline empty where there is none
 */
record House(Unit unit, Culture culture, Address home, String landline) {
  private static final int WHERE = 100;
  private static final int WHO = 200;
  private static final int HAS_LANDLINE = 550;

  /** The house of a unit, or another one for each number. */
  static House of(Unit unit, int number, Country country, Places places) {
    Dice dice = unit.dice().of(WHERE + number);
    Address home = places.home(dice.of(2));
    return new House(
        unit,
        country.culture(dice.of(1)),
        home,
        dice.of(3).perMille(HAS_LANDLINE) ? places.landline(home, dice.of(4)) : "");
  }

  /** The same with a telephone for certain, and a name. */
  House called(String name, Places places) {
    return new House(unit, culture, home.unit(name), places.landline(home, dice().of(4)));
  }

  /** Chance for what they have in common. */
  Dice dice() {
    return unit.dice().of(WHERE);
  }

  /** Chance for one of them. */
  Dice dice(int member) {
    return unit.dice().of(WHO + member);
  }
}
