package org.folioext.patronmatching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.tidy.Tidy;

/**
 * A made-up town of families, some of whose people have two cards. The same seed, the same town.
 */
public final class Town {
  private static final String[] GIVEN = {
    "Anna", "Bela", "Carl", "Dora", "Emil", "Frieda", "Georg", "Hanna", "Igor", "Julia", "Karl",
    "Lotte", "Moritz", "Nora", "Otto", "Paula", "Quentin", "Rosa", "Simon", "Thea", "William"
  };
  private static final String[] FIRST = {
    "Kirk", "Marsh", "Fen", "Quim", "Bar", "Hol", "Wes", "Lin"
  };
  private static final String[] LAST = {
    "worth", "ford", "ley", "by", "field", "mann", "ski", "ova"
  };
  private static final String[] STREETS = {
    "Broadman Crescent",
    "Elm Street",
    "Caldton Close",
    "Fairbridge Road",
    "School Court",
    "Hill Lane"
  };

  private final SplittableRandom dice;
  private final List<Person> people = new ArrayList<>();

  private Town(long seed) {
    this.dice = new SplittableRandom(seed);
  }

  /** So many families; nearly one in four people has a second card, with an error or two. */
  public static List<Person> of(long seed, int families) {
    Town town = new Town(seed);
    for (int family = 0; family < families; family++) {
      town.family();
    }
    return List.copyOf(town.people);
  }

  /** Who is compared with one another. */
  public static Roster roster(List<Person> people) {
    Roster.Builder builder = new Roster.Builder(new Tidy("ZZ"));
    people.forEach(builder::add);
    return builder.build();
  }

  private String any(String[] of) {
    return of[dice.nextInt(of.length)];
  }

  private void family() {
    People home =
        People.JANE
            .family(any(FIRST) + any(LAST))
            .at("" + dice.nextInt(1, 200), any(STREETS), "Ashfield", "" + dice.nextInt(4800, 4830))
            .phoned("07" + dice.nextInt(10_000_000, 99_999_999));
    for (int i = dice.nextInt(1, 5); i > 0; i--) {
      People one =
          home.given(any(GIVEN)).birth(birth()).mailed("box" + dice.nextInt() + "@home.example");
      add(one);
      if (dice.nextInt(4) == 0) {
        add(erred(dice.nextBoolean() ? one : erred(one)));
      }
    }
  }

  private String birth() {
    return "%d-%02d-%02d"
        .formatted(dice.nextInt(1930, 2018), dice.nextInt(1, 13), dice.nextInt(1, 29));
  }

  private void add(People one) {
    people.add(one.id("p" + people.size()).person());
  }

  private People erred(People one) {
    return switch (dice.nextInt(7)) {
      case 0 -> one.family(slip(one.family()));
      case 1 -> one.given(slip(one.given()));
      case 2 -> one.given(one.family()).family(one.given());
      case 3 ->
          one.birth(
              one.birth().substring(0, 5)
                  + one.birth().substring(8)
                  + "-"
                  + one.birth().substring(5, 7));
      case 4 -> one.at("" + dice.nextInt(1, 200), any(STREETS), "Hazelstone", "6364");
      case 5 -> one.phoned("04" + dice.nextInt(10_000_000, 99_999_999));
      default -> one.mailed("new" + dice.nextInt() + "@work.example");
    };
  }

  private String slip(String name) {
    int at = dice.nextInt(1, name.length() - 1);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }
}
