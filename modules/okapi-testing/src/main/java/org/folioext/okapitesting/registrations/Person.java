package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folioext.okapitesting.town.Dice;

/**
 * The truth about a person or an institution.
 *
 * @param place of their first card, by which they are known
 * @param kind of their first card
 * @param given empty where somebody has one name only, and for an institution
 * @param middle empty where there is none
 * @param born empty for an institution
 * @param phone of the house or their own, digits with a blank behind the area; empty for none
 * @param mobile a second number; empty for none
 * @param email empty for none
 */
record Person(
    int place,
    Kind kind,
    Culture culture,
    boolean female,
    String given,
    String middle,
    String family,
    Optional<LocalDate> born,
    Address home,
    String phone,
    String mobile,
    String email,
    Dice dice) {

  /** Years on a day; 0 for an institution. */
  int age(LocalDate today) {
    return born.map(day -> (int) ChronoUnit.YEARS.between(day, today)).orElse(0);
  }

  /** The same with other names. */
  Person named(String otherGiven, String otherMiddle, String otherFamily) {
    return new Person(
        place,
        kind,
        culture,
        female,
        otherGiven,
        otherMiddle,
        otherFamily,
        born,
        home,
        phone,
        mobile,
        email,
        dice);
  }

  /** How they are known in the column of the truth. */
  String key() {
    return "p" + place;
  }
}
