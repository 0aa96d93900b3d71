package org.folioext.okapitesting.town;

import java.util.List;
import java.util.Optional;

/**
 * Where a household lives, in a Canadian town that is not there: no postal code begins with Z, and
 * no area code has a 9 in the middle.
 */
record Home(
    String line1,
    Optional<String> line2,
    String city,
    String region,
    String postalCode,
    String areaCode,
    String phone) {
  private static final List<String> STREETS =
      List.of(
          "Harbour Street",
          "Mill Lane",
          "Orchard Road",
          "Lantern Street",
          "Ferry Road",
          "Beacon Hill",
          "Old Quay",
          "Willow Crescent",
          "Tinsmith Row",
          "Meadow View");
  private static final List<String> RUES =
      List.of(
          "rue des Érables",
          "rue de l'Écluse",
          "chemin du Phare",
          "avenue du Vieux-Moulin",
          "rue Sainte-Ludivine",
          "montée des Goélands");
  private static final List<String> AREAS = List.of("291", "394", "492", "593", "694", "795");
  private static final String LETTERS = "ABCEGHJKLMNPRSTVWXYZ";

  /** A home, with its number and a telephone on the wall. */
  static Home of(Culture culture, Dice dice) {
    boolean french = culture == Culture.FRENCH;
    int house = 1 + dice.of(1).below(240);
    String street = dice.of(2).one(french ? RUES : STREETS);
    String line = french ? house + ", " + street : house + " " + street;
    int flat = dice.of(3).below(60);
    Optional<String> second =
        flat < 20 ? Optional.of((french ? "app. " : "Apt ") + (flat + 1)) : Optional.empty();
    String area = dice.of(4).one(AREAS);
    return new Home(
        line,
        second,
        french ? "Bord-du-Lac" : "Lakeside",
        "ON",
        postalCode(dice.of(5)),
        area,
        phone(area, dice.of(6)));
  }

  private static String postalCode(Dice dice) {
    return "Z"
        + dice.of(0).below(10)
        + letter(dice.of(1))
        + " "
        + dice.of(2).below(10)
        + letter(dice.of(3))
        + dice.of(4).below(10);
  }

  private static char letter(Dice dice) {
    return LETTERS.charAt(dice.below(LETTERS.length()));
  }

  /** A telephone of that area. */
  static String phone(String area, Dice dice) {
    int last = 10_000 + dice.of(1).below(10_000);
    return area + "-" + (200 + dice.of(0).below(700)) + "-" + Integer.toString(last).substring(1);
  }
}
