package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** People who live alone, as couples, with children, and with their own parents. Immutable. */
final class Families {
  private static final int YEAR = 365;
  private static final int TWINS = 22;
  private static final int JUNIORS = 60;
  private static final int SAME_SEX = 50;
  private static final int MIXED = 100;
  private static final int EMAIL_OF_THE_HOUSE = 200;
  private static final int OLDEST_CHILD = 28 * YEAR;

  private final NameBook names;
  private final LocalDate today;
  private final Reach reach;

  Families(NameBook names, LocalDate today, Reach reach) {
    this.names = names;
    this.today = today;
    this.reach = reach;
  }

  /** A member of a family: one or two parents first, then the children, then the grandparents. */
  Person of(House house, int member) {
    Sketch head = parent(house, 0);
    String email =
        house.dice().of(5).perMille(EMAIL_OF_THE_HOUSE)
            ? Mailboxes.shared(head.family(), house.dice().of(6))
            : Reach.ownEmail(house, 0, head);
    return reach.person(house, member, member == 0 ? head : sketch(house, member), email);
  }

  private Sketch sketch(House house, int member) {
    int parents = parents(house);
    if (member < parents) {
      return parent(house, member);
    }
    return member < parents + children(house) ? child(house, member) : grandparent(house, member);
  }

  private static int parents(House house) {
    return switch (house.unit().living()) {
      case SINGLE, SINGLE_PARENT -> 1;
      default -> 2;
    };
  }

  private static int children(House house) {
    int others = house.unit().size() - parents(house);
    return house.unit().living() == Living.THREE_GENERATIONS
        ? others - (others > 2 ? 2 : 1)
        : others;
  }

  private Sketch parent(House house, int member) {
    Dice dice = house.dice(member);
    boolean firstIsFemale = house.dice().of(11).perMille(500);
    boolean sameSex = house.dice().of(12).perMille(SAME_SEX);
    boolean female = member == 0 || sameSex ? firstIsFemale : !firstIsFemale;
    Culture culture = culture(house, member);
    LocalDate born = parentBorn(house, dice);
    return new Sketch(
        kind(house, member),
        culture,
        female,
        names.given(culture, female, born.getYear(), dice.of(1)),
        member == 1 && haveOneName(house) ? family(house, 0) : family(house, member),
        born);
  }

  private static Kind kind(House house, int member) {
    if (member == 1) {
      return Kind.SPOUSE;
    }
    return children(house) > 0 ? Kind.PARENT : Kind.ORIGINAL;
  }

  private static Culture culture(House house, int member) {
    boolean other = member == 1 && house.dice().of(13).perMille(MIXED);
    return other ? house.dice().of(14).one(List.of(Culture.values())) : house.culture();
  }

  private static boolean haveOneName(House house) {
    return house.dice().of(15).perMille(house.culture().sharesSurname());
  }

  private String family(House house, int member) {
    Culture culture = culture(house, member);
    String first = surname(house, member);
    return culture.hasTwoSurnames()
        ? first + " " + names.family(culture, house.dice(member).of(3))
        : first;
  }

  private String surname(House house, int member) {
    return names.family(culture(house, member), house.dice(member).of(2));
  }

  private LocalDate parentBorn(House house, Dice dice) {
    int children = children(house);
    int days =
        children == 0
            ? (19 + NameBook.rank(70, 60, house.dice().of(16)) + dice.of(4).below(7)) * YEAR
            : age(house, 0) + (20 + dice.of(4).below(17)) * YEAR;
    return today.minusDays(days + dice.of(5).below(YEAR));
  }

  /** How many days old a child is; the first is the eldest. */
  private static int age(House house, int child) {
    Dice dice = house.dice().of(17);
    int days = dice.below(17 * YEAR) + 30;
    for (int younger = children(house) - 1; younger > child; younger--) {
      boolean twin = younger == 1 && hasTwins(house);
      int years = twin ? 0 : 1 + NameBook.rank(12, 1.5, dice.of(younger));
      days += years * YEAR + (twin ? 0 : dice.of(10 + younger).below(150));
    }
    return Math.min(days, OLDEST_CHILD - child * YEAR);
  }

  private static boolean hasTwins(House house) {
    return children(house) > 1 && house.dice().of(18).perMille(TWINS);
  }

  private Sketch child(House house, int member) {
    int child = member - parents(house);
    int eldest = parents(house);
    int father = father(house);
    Culture culture = culture(house, father);
    boolean female = house.dice(member).of(1).perMille(500);
    boolean twin = child < 2 && hasTwins(house);
    LocalDate born = today.minusDays(age(house, twin ? 0 : child));
    Sketch parent = parent(house, father);
    boolean junior =
        child == 0
            && !twin
            && !female
            && !parent.female()
            && culture.repeatsGivenName()
            && house.dice(member).of(2).perMille(JUNIORS);
    return new Sketch(
        junior ? Kind.JUNIOR : kind(house, twin),
        culture,
        female,
        junior ? parent.given() : given(house, eldest, member, culture, born.getYear()),
        childsFamily(house, father, culture),
        born);
  }

  private static Kind kind(House house, boolean twin) {
    if (twin) {
      return Kind.TWIN;
    }
    return children(house) > 1 ? Kind.SIBLING : Kind.CHILD;
  }

  private static int father(House house) {
    boolean firstIsFemale = house.dice().of(11).perMille(500);
    return firstIsFemale && parents(house) > 1 ? 1 : 0;
  }

  private String childsFamily(House house, int father, Culture culture) {
    if (!culture.hasTwoSurnames()) {
      return haveOneName(house) ? parent(house, 0).family() : family(house, father);
    }
    int mother = parents(house) - 1 - father;
    return surname(house, father) + " " + surname(house, mother);
  }

  /** Not the name of a brother or a sister who is older. */
  private String given(House house, int eldest, int member, Culture culture, int year) {
    boolean female = house.dice(member).of(1).perMille(500);
    for (int count = 10; ; count++) {
      String given = names.given(culture, female, year, house.dice(member).of(count));
      boolean taken = false;
      for (int other = eldest; other < member && !taken; other++) {
        taken = child(house, other).given().equals(given);
      }
      if (!taken) {
        return given;
      }
    }
  }

  private Sketch grandparent(House house, int member) {
    Dice dice = house.dice(member);
    int father = father(house);
    Culture culture = culture(house, father);
    boolean female = dice.of(1).perMille(500) == (member == house.unit().size() - 1);
    LocalDate born = parent(house, father).born().minusDays((20L + dice.of(2).below(14)) * YEAR);
    return new Sketch(
        Kind.GRANDPARENT,
        culture,
        female,
        names.given(culture, female, born.getYear(), dice.of(3)),
        haveOneName(house) ? family(house, 0) : family(house, father),
        born);
  }
}
