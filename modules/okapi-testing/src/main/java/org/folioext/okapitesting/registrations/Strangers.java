package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.okapitesting.town.Dice;

/** People who share an address, a telephone or a name, and are no family. Immutable. */
final class Strangers {
  private static final int YEAR = 365;
  private static final List<String> HOMES =
      List.of("Lodge", "Gardens", "Residence", "House", "Court", "Aged Care");
  private static final List<String> SCHOOLS =
      List.of("Primary School", "Public School", "College", "Grammar School");
  private static final List<String> FIRMS =
      List.of(
          "Kindergarten",
          "Early Learning Centre",
          "Engineering",
          "Dental Practice",
          "Council",
          "Community Centre",
          "Language School",
          "Theatre Company",
          "Removals",
          "Bookshop");
  private static final List<String> HOMES_DE =
      List.of("Seniorenheim", "Haus", "Pflegeheim", "Altenheim", "Seniorenstift");
  private static final List<String> SCHOOLS_DE =
      List.of("Grundschule", "Realschule", "Gymnasium", "Gesamtschule");
  private static final List<String> FIRMS_DE =
      List.of(
          "Kindergarten",
          "Kita",
          "Stadtwerke",
          "Praxis",
          "Bauhof",
          "Volkshochschule",
          "Verein",
          "Spedition",
          "Jugendtreff",
          "Buchhandlung");
  private static final List<String> PARTS =
      List.of("Office", "Group 1", "Group 2", "Accounts", "Library", "Workshop", "Reading Room");
  private static final List<String> PARTS_DE =
      List.of("Büro", "Gruppe 1", "Gruppe 2", "Lager", "Buchhaltung", "Leseraum", "Leitung");

  private final Country country;
  private final NameBook names;
  private final Places places;
  private final LocalDate today;
  private final Reach reach;

  Strangers(Country country, NameBook names, Places places, LocalDate today, Reach reach) {
    this.country = country;
    this.names = names;
    this.places = places;
    this.today = today;
    this.reach = reach;
  }

  Person flatmate(House house, int member) {
    Sketch sketch = sketch(house, member, Kind.FLATMATE, 19 * YEAR, 17 * YEAR, 500);
    boolean wall = !house.landline().isEmpty() && house.dice(member).of(5).perMille(350);
    String mobile = reach.mobile(house, member);
    return reach.person(
        house,
        member,
        sketch,
        wall ? house.landline() : mobile,
        wall ? mobile : "",
        house.dice(member).of(6).perMille(850) ? Reach.ownEmail(house, member, sketch) : "");
  }

  Person aged(House anyHouse, int member) {
    House house = named(anyHouse, HOMES, HOMES_DE);
    Sketch sketch = sketch(house, member, Kind.CARE_HOME, 70 * YEAR, 29 * YEAR, 660);
    String email =
        house.dice(member).of(6).perMille(120) ? Reach.ownEmail(house, member, sketch) : "";
    return reach.person(house, member, sketch, house.landline(), "", email);
  }

  Person pupil(House anyHouse, int member) {
    House house = named(anyHouse, SCHOOLS, SCHOOLS_DE);
    int youngest = (6 + house.dice().of(7).below(10)) * YEAR;
    Sketch sketch = sketch(house, member, Kind.SCHOOL_CLASS, youngest, YEAR, 500);
    return reach.person(house, member, sketch, house.landline(), "", office(house, 8));
  }

  Person institution(House anyHouse, int member) {
    House house = named(anyHouse, FIRMS, FIRMS_DE);
    List<String> parts = country == Country.DE ? PARTS_DE : PARTS;
    String part = parts.get((house.dice().of(7).below(parts.size()) + member) % parts.size());
    return new Person(
        house.unit().first() + member,
        Kind.INSTITUTION,
        house.culture(),
        false,
        "",
        "",
        house.unit().size() > 1 ? house.home().unit() + ", " + part : house.home().unit(),
        Optional.empty(),
        house.home().unit(""),
        house.landline(),
        "",
        office(house, 6),
        house.dice(member));
  }

  /** Of two namesakes the first is anybody, the second has a house of their own. */
  Person namesake(House house, int member) {
    Sketch first = sketch(house, 0, Kind.ORIGINAL, 18 * YEAR, 60 * YEAR, 500);
    if (member == 0) {
      return reach.person(house, member, first, "");
    }
    Dice dice = house.dice(member);
    int year =
        dice.of(7).perMille(300)
            ? first.born().getYear()
            : today.getYear() - 19 - dice.of(8).below(60);
    LocalDate born = LocalDate.ofYearDay(year, 1 + dice.of(9).below(YEAR));
    Sketch second =
        new Sketch(
            Kind.NAMESAKE,
            first.culture(),
            first.female(),
            first.given(),
            first.family(),
            born.equals(first.born()) ? born.minusDays(1) : born);
    return reach.person(House.of(house.unit(), member, country, places), member, second, "");
  }

  private Sketch sketch(
      House house, int member, Kind kind, int youngest, int years, int femalePerMille) {
    Dice dice = house.dice(member);
    Culture culture = kind == Kind.ORIGINAL ? house.culture() : country.culture(dice.of(10));
    boolean female = dice.of(1).perMille(femalePerMille);
    LocalDate born = today.minusDays(youngest + dice.of(2).below(years));
    String last = names.family(culture, dice.of(3));
    return new Sketch(
        kind,
        culture,
        female,
        names.given(culture, female, born.getYear(), dice.of(4)),
        culture.hasTwoSurnames() ? last + " " + names.family(culture, dice.of(11)) : last,
        born);
  }

  private House named(House house, List<String> kinds, List<String> kindsOfGermans) {
    Dice dice = house.dice().of(20);
    String name = dice.of(1).one(names.all(Culture.ENGLISH, "start"));
    String end = dice.of(2).one(names.all(Culture.ENGLISH, "end"));
    return house.called(
        country == Country.DE
            ? dice.of(3).one(kindsOfGermans)
                + " "
                + dice.of(1).one(names.all(Culture.GERMAN, "start"))
                + dice.of(2).one(names.all(Culture.GERMAN, "end"))
            : name + end + " " + dice.of(3).one(kinds),
        places);
  }

  private static String office(House house, int tenths) {
    boolean has = house.dice().of(21).below(10) < tenths;
    return has ? Mailboxes.office(house.home().place(), house.dice().of(22)) : "";
  }
}
