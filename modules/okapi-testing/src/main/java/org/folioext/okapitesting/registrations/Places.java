package org.folioext.okapitesting.registrations;

import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** Streets and places of a country, put together of parts; none of them is meant. Immutable. */
final class Places {
  private static final int PLACES = 400;
  private static final int NUMBERS = 220;
  private static final int IN_UNITS = 250;
  private static final int UNITS = 40;
  private static final List<String> BUSY_STREETS =
      List.of(
          "High",
          "Church",
          "Station",
          "Victoria",
          "Park",
          "Railway",
          "George",
          "King",
          "Queen",
          "Mill",
          "School",
          "Bridge",
          "River",
          "Hill",
          "Garden",
          "Beach",
          "Forest",
          "Lake");
  private static final List<String> STREET_TYPES =
      List.of(
          "Street",
          "Road",
          "Avenue",
          "Court",
          "Drive",
          "Place",
          "Crescent",
          "Lane",
          "Close",
          "Way",
          "Parade",
          "Terrace");
  private static final List<String> BUSY_WEGE =
      List.of(
          "Haupt", "Schul", "Garten", "Dorf", "Bahnhof", "Berg", "Linden", "Kirch", "Wald", "Ring",
          "Wiesen", "Mühlen", "Rosen", "Feld", "Goethe", "Post");
  private static final List<String> WEGE =
      List.of("straße", "straße", "straße", "weg", "weg", "gasse", "allee", "platz", "ring");
  private static final List<String> ENDS_AU =
      List.of("", "", " North", " South", " Heights", " Park", " Bay", " Creek", "vale");
  private static final List<String> ENDS_DE =
      List.of("hausen", "heim", "stadt", "burg", "ingen", "dorf", "furt", "bach", "kirchen");
  private static final List<String> ENDS_US =
      List.of("", "ville", " City", " Springs", " Falls", "ton", " Grove", "burg");

  private final Country country;
  private final NameBook names;
  private final Dice seed;

  Places(Country country, NameBook names, Dice seed) {
    this.country = country;
    this.names = names;
    this.seed = seed;
  }

  /** Where somebody lives; large places more often than small ones. */
  Address home(Dice dice) {
    int place = NameBook.rank(PLACES, PLACES / 4.0, dice.of(1));
    boolean flat = dice.of(2).perMille(IN_UNITS);
    return new Address(
        Integer.toString(1 + NameBook.rank(NUMBERS, NUMBERS / 3.0, dice.of(3))),
        street(dice.of(4)),
        flat ? Integer.toString(1 + dice.of(5).below(UNITS)) : "",
        name(place),
        country.postcode(place),
        country.state(place));
  }

  /** Where the library is. */
  Address library() {
    return home(seed.of(-1)).unit("");
  }

  /** A telephone on a wall in a place. */
  String landline(Address address, Dice dice) {
    return country.landline(Integer.parseInt(address.postcode()), dice);
  }

  private String street(Dice dice) {
    boolean busy = dice.of(1).perMille(300);
    if (country == Country.DE) {
      String start = dice.of(2).one(busy ? BUSY_WEGE : names.all(Culture.GERMAN, "start"));
      return start + dice.of(3).one(WEGE);
    }
    String start = busy ? dice.of(2).one(BUSY_STREETS) : english(dice.of(2));
    return start + " " + dice.of(3).one(STREET_TYPES);
  }

  private String name(int place) {
    Dice dice = seed.of(place);
    return switch (country) {
      case AU -> english(dice.of(1)) + dice.of(2).one(ENDS_AU);
      case DE -> dice.of(1).one(names.all(Culture.GERMAN, "start")) + dice.of(2).one(ENDS_DE);
      case US -> english(dice.of(1)) + dice.of(2).one(ENDS_US);
    };
  }

  private String english(Dice dice) {
    return dice.of(1).one(names.all(Culture.ENGLISH, "start"))
        + dice.of(2).one(names.all(Culture.ENGLISH, "end"));
  }
}
