package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import org.folioext.okapitesting.town.Dice;

/** People who live alone, as couples, with children, and with their own parents. Immutable. */
final class Families {
  private static final int JUNIORS = 60;
  private static final int EMAIL_OF_THE_HOUSE = 200;

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
    Kin kin = new Kin(house);
    Sketch head = parent(kin, 0);
    String email =
        house.dice().of(5).perMille(EMAIL_OF_THE_HOUSE)
            ? Mailboxes.shared(head.family(), house.dice().of(6))
            : Reach.ownEmail(house, 0, head);
    return reach.person(house, member, member == 0 ? head : sketch(kin, member), email);
  }

  private Sketch sketch(Kin kin, int member) {
    if (kin.isParent(member)) {
      return parent(kin, member);
    }
    return kin.isChild(member) ? child(kin, member) : grandparent(kin, member);
  }

  private Sketch parent(Kin kin, int member) {
    Dice dice = kin.house().dice(member);
    boolean female = kin.isMother(member);
    Culture culture = kin.culture(member);
    LocalDate born = born(kin, dice);
    Kind head = kin.children() > 0 ? Kind.PARENT : Kind.ORIGINAL;
    return new Sketch(
        member == 1 ? Kind.SPOUSE : head,
        culture,
        female,
        names.given(culture, female, born.getYear(), dice.of(1)),
        family(kin, kin.haveOneName() ? 0 : member),
        born);
  }

  private String family(Kin kin, int parent) {
    Culture culture = kin.culture(parent);
    String first = surname(kin, parent);
    return culture.hasTwoSurnames()
        ? first + " " + names.family(culture, kin.house().dice(parent).of(3))
        : first;
  }

  private String surname(Kin kin, int parent) {
    return names.family(kin.culture(parent), kin.house().dice(parent).of(2));
  }

  private LocalDate born(Kin kin, Dice dice) {
    int alone = 19 + NameBook.rank(70, 60, kin.house().dice().of(16)) + dice.of(4).below(7);
    int days =
        kin.children() == 0
            ? alone * Kin.YEAR
            : kin.age(0) + (20 + dice.of(4).below(17)) * Kin.YEAR;
    return today.minusDays(days + dice.of(5).below(Kin.YEAR));
  }

  private Sketch child(Kin kin, int member) {
    int child = member - kin.parents();
    Culture culture = kin.culture(kin.father());
    boolean female = isFemale(kin, member);
    boolean twin = child < 2 && kin.hasTwins();
    LocalDate born = today.minusDays(kin.age(twin ? 0 : child));
    boolean junior = child == 0 && !twin && !female && isJunior(kin, member);
    Kind kind = kin.children() > 1 ? Kind.SIBLING : Kind.CHILD;
    if (twin || junior) {
      kind = twin ? Kind.TWIN : Kind.JUNIOR;
    }
    return new Sketch(
        kind,
        culture,
        female,
        junior ? parent(kin, kin.father()).given() : given(kin, member, born.getYear()),
        childsFamily(kin, culture),
        born);
  }

  private static boolean isFemale(Kin kin, int child) {
    return kin.house().dice(child).of(1).perMille(500);
  }

  private static boolean isJunior(Kin kin, int member) {
    return !kin.isMother(kin.father())
        && kin.culture(kin.father()).repeatsGivenName()
        && kin.house().dice(member).of(2).perMille(JUNIORS);
  }

  private String childsFamily(Kin kin, Culture culture) {
    int father = kin.father();
    if (!culture.hasTwoSurnames()) {
      return family(kin, kin.haveOneName() ? 0 : father);
    }
    return surname(kin, father) + " " + surname(kin, kin.parents() - 1 - father);
  }

  /** Not the name of a brother or a sister who is older. */
  private String given(Kin kin, int member, int year) {
    Culture culture = kin.culture(kin.father());
    boolean female = isFemale(kin, member);
    for (int count = 10; ; count++) {
      String given = names.given(culture, female, year, kin.house().dice(member).of(count));
      if (!isTaken(given, kin, member)) {
        return given;
      }
    }
  }

  private boolean isTaken(String given, Kin kin, int member) {
    for (int other = kin.parents(); other < member; other++) {
      if (child(kin, other).given().equals(given)) {
        return true;
      }
    }
    return false;
  }

  private Sketch grandparent(Kin kin, int member) {
    Dice dice = kin.house().dice(member);
    Culture culture = kin.culture(kin.father());
    boolean last = member == kin.house().unit().size() - 1;
    boolean female = kin.house().dice().of(19).perMille(500) == last;
    LocalDate parent = parent(kin, kin.father()).born();
    LocalDate born = parent.minusDays((20L + dice.of(2).below(14)) * Kin.YEAR);
    return new Sketch(
        Kind.GRANDPARENT,
        culture,
        female,
        names.given(culture, female, born.getYear(), dice.of(3)),
        family(kin, kin.haveOneName() ? 0 : kin.father()),
        born);
  }
}
