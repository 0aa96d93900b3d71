package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import org.folioext.okapitesting.town.Dice;

/** The members of units, each computed when asked for. Immutable. */
final class People {
  private final Country country;
  private final Places places;
  private final Families families;
  private final Strangers strangers;

  People(Country country, NameBook names, Places places, LocalDate today) {
    this.country = country;
    this.places = places;
    Reach reach = new Reach(country, names, today);
    this.families = new Families(names, today, reach);
    this.strangers = new Strangers(country, names, places, today, reach);
  }

  Person of(Unit unit, int member) {
    House house = House.of(unit, 0, country, places);
    return singleNamed(
        switch (unit.living()) {
          case SINGLE, COUPLE, FAMILY, SINGLE_PARENT, THREE_GENERATIONS ->
              families.of(house, member);
          case SHARED_FLAT -> strangers.flatmate(house, member);
          case CARE_HOME -> strangers.aged(house, member);
          case SCHOOL_CLASS -> strangers.pupil(house, member);
          case INSTITUTION -> strangers.institution(house, member);
          case NAMESAKES -> strangers.namesake(house, member);
        });
  }

  /** Half of the Indonesians have one name, which stands where others have their family's. */
  private static Person singleNamed(Person person) {
    boolean one =
        person.culture() == Culture.INDONESIAN
            && person.kind() != Kind.INSTITUTION
            && person.dice().of(30).perMille(500);
    return one ? person.named("", "", person.given()) : person;
  }

  /** Where somebody moves to; half of them stay in the place. */
  Address nextHome(Person person, Dice dice) {
    Address next = places.home(dice.of(1));
    return dice.of(2).perMille(500) ? person.home().hereBut(next) : next;
  }
}
