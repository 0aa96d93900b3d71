package org.folioext.okapitesting.registrations;

import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.town.Dice;

/** Fills in what a person says, in one of the ways that are usual. Immutable. */
final class Clerk {
  private static final List<String> SHORT =
      List.of(
          "Street=St",
          "Road=Rd",
          "Avenue=Ave",
          "Court=Ct",
          "Drive=Dr",
          "Place=Pl",
          "Crescent=Cres",
          "Lane=Ln",
          "Parade=Pde",
          "Terrace=Tce",
          "straße=str.",
          "platz=pl.");
  private static final List<Field> WORDS =
      List.of(
          Field.GIVEN,
          Field.MIDDLE,
          Field.PREFERRED,
          Field.FAMILY,
          Field.STREET,
          Field.UNIT,
          Field.PLACE,
          Field.STATE);

  private final Country country;
  private final NameBook names;

  Clerk(Country country, NameBook names) {
    this.country = country;
    this.names = names;
  }

  /** What a person says. */
  Draft heard(Person person, Dice dice) {
    Draft draft =
        new Draft()
            .set(Field.GIVEN, person.given())
            .set(Field.MIDDLE, middle(person.middle(), dice.of(1)))
            .set(Field.FAMILY, person.family())
            .set(Field.BIRTH, person.born().map(Object::toString).orElse(""))
            .set(Field.PHONE, person.phone())
            .set(Field.MOBILE, person.mobile())
            .set(Field.EMAIL, person.email())
            .address(person.home());
    if (person.dice().of(31).perMille(100)) {
      draft.set(Field.PREFERRED, names.nickname(person));
    }
    return draft;
  }

  private static String middle(String middle, Dice dice) {
    int way = dice.below(10);
    if (way < 4 || middle.isEmpty()) {
      return "";
    }
    return way < 6 ? middle.substring(0, 1) : middle;
  }

  /** Gives telephones, streets and units one of their forms. */
  void write(Draft draft, Dice dice) {
    draft.change(Field.PHONE, phone -> country.written(phone, dice.of(1)));
    draft.change(Field.MOBILE, phone -> country.written(phone, dice.of(2)));
    if (dice.of(3).perMille(400)) {
      draft.change(Field.STREET, street -> shortened(street, dice.of(4)));
    }
    unit(draft, dice.of(5).below(4));
    int capitals = dice.of(6).below(100);
    if (capitals < 3) {
      WORDS.forEach(field -> draft.change(field, text -> text.toUpperCase(Locale.ROOT)));
    } else if (capitals < 6) {
      WORDS.forEach(field -> draft.change(field, text -> text.toLowerCase(Locale.ROOT)));
    }
  }

  private static String shortened(String street, Dice dice) {
    if (street.endsWith("straße") && dice.perMille(400)) {
      return street.replace("straße", "strasse");
    }
    for (String pair : SHORT) {
      int equals = pair.indexOf('=');
      if (street.endsWith(pair.substring(0, equals))) {
        return street.substring(0, street.length() - equals) + pair.substring(equals + 1);
      }
    }
    return street;
  }

  private void unit(Draft draft, int way) {
    String unit = draft.get(Field.UNIT);
    if (unit.isEmpty() || !Character.isDigit(unit.charAt(0))) {
      return;
    }
    switch (way) {
      case 0 -> draft.set(Field.UNIT, country == Country.DE ? "Whg. " + unit : "Unit " + unit);
      case 1 -> draft.set(Field.UNIT, country == Country.DE ? "App. " + unit : "Apt " + unit);
      case 2 -> draft.set(Field.NUMBER, unit + "/" + draft.get(Field.NUMBER)).set(Field.UNIT, "");
      default -> draft.set(Field.UNIT, "#" + unit);
    }
  }
}
