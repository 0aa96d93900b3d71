package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folioext.okapitesting.town.Dice;

/** Makes people of sketches: their middle names, telephones and mailboxes. Immutable. */
final class Reach {
  private static final int YOUTH = 14;
  private static final int GROWN_UP = 18;
  private static final int AGED = 72;

  private final Country country;
  private final NameBook names;
  private final LocalDate today;

  Reach(Country country, NameBook names, LocalDate today) {
    this.country = country;
    this.names = names;
    this.today = today;
  }

  /**
   * A person in a house with a telephone and a mailbox for the children.
   *
   * @param houseEmail of a parent, or of all of them; empty for none
   */
  Person person(House house, int member, Sketch sketch, String houseEmail) {
    Dice dice = house.dice(member);
    int age = (int) ChronoUnit.YEARS.between(sketch.born(), today);
    String own = mobile(house, member);
    String wall = house.landline().isEmpty() ? mobile(house, 0) : house.landline();
    if (age < YOUTH) {
      String email = dice.of(20).perMille(700) ? houseEmail : "";
      return person(house, member, sketch, wall, "", email);
    }
    boolean aged = age >= AGED;
    boolean young = age < GROWN_UP;
    boolean mobile = dice.of(21).perMille(aged ? 500 : 900);
    boolean wallFirst =
        !mobile || !house.landline().isEmpty() && dice.of(22).perMille(aged ? 850 : 450);
    boolean shares = dice.of(23).perMille(young ? 500 : 180);
    String email = shares ? houseEmail : ownEmail(house, member, sketch);
    return person(
        house,
        member,
        sketch,
        wallFirst ? young ? wall : house.landline() : own,
        wallFirst && mobile && dice.of(24).perMille(500) ? own : "",
        dice.of(25).perMille(aged ? 450 : 780) ? email : "");
  }

  /** A person who is reached in the one way given. */
  Person person(House house, int member, Sketch sketch, String phone, String mobile, String email) {
    Culture culture = sketch.culture();
    return new Person(
        house.unit().first() + member,
        sketch.kind(),
        culture,
        sketch.female(),
        sketch.given(),
        sketch.given().isEmpty() ? "" : middle(sketch, house.dice(member).of(26)),
        names.formOf(sketch.female(), sketch.family(), culture),
        Optional.of(sketch.born()),
        house.home(),
        phone,
        mobile,
        email,
        house.dice(member));
  }

  /** A telephone of somebody's own. */
  String mobile(House house, int member) {
    return country.mobile(house.dice(member).of(27));
  }

  /** A mailbox of somebody's own. */
  static String ownEmail(House house, int member, Sketch sketch) {
    return Mailboxes.own(
        sketch.given(), sketch.family(), sketch.born().getYear(), house.dice(member).of(28));
  }

  private String middle(Sketch sketch, Dice dice) {
    Culture culture = sketch.culture();
    if (!dice.of(1).perMille(culture.hasMiddle())) {
      return "";
    }
    int year = sketch.born().getYear();
    return switch (culture) {
      case VIETNAMESE -> sketch.female() ? "Thị" : "Văn";
      case SLAVIC -> patronymic(sketch.female(), names.given(culture, false, year, dice.of(2)));
      default -> names.given(culture, sketch.female(), year, dice.of(2));
    };
  }

  private static String patronymic(boolean female, String father) {
    String stem = father.replaceAll("[aiyoe]+$", "");
    return stem + (female ? "ovna" : "ovich");
  }
}
