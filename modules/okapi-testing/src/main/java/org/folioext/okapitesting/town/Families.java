package org.folioext.okapitesting.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who lives in a household: one or two grown-ups, the others are children. Immutable. */
final class Families {
  private static final int COUPLE = 700;
  private static final int SAME_SEX = 60;
  private static final int SHARES_SURNAME = 700;
  private static final int TWINS = 120;
  private static final int NAMED_AFTER_FATHER = 200;
  private static final int NICKNAME = 80;
  private static final int WESTERN_NAME = 400;
  private static final int MIDDLE_NAME = 300;
  private static final int DAYS_OF_YEAR = 365;
  private static final int MONTHS = 100;
  private static final int YOUNGEST_PARENT = 20;
  private static final int OLDEST_CHILD = 22;

  private final Names names;
  private final LocalDate today;

  Families(Names names, LocalDate today) {
    this.names = names;
    this.today = today;
  }

  /** The members of a household, the grown-ups first. */
  List<Resident> of(Household household) {
    Dice dice = household.dice();
    boolean couple = household.size() > 1 && dice.of(1).perMille(COUPLE);
    boolean parents = household.size() > (couple ? 2 : 1);
    List<Resident> members = new ArrayList<>();
    members.add(adult(household, 0, parents, dice.of(2).perMille(500)));
    if (couple) {
      boolean female = members.get(0).female() == dice.of(3).perMille(SAME_SEX);
      members.add(wed(members.get(0), adult(household, 1, parents, female)));
    }
    List<Resident> grown = List.copyOf(members);
    while (members.size() < household.size()) {
      members.add(child(household, grown, members));
    }
    return members;
  }

  private Resident adult(Household household, int place, boolean parent, boolean female) {
    Dice dice = household.dice().of(10 + place);
    int age = parent ? 27 + dice.of(1).below(30) : 18 + dice.of(1).below(74);
    Culture culture = household.culture();
    return new Resident(
        household,
        place,
        female,
        names.first(culture, female, dice.of(2), 0),
        middle(culture, female, dice.of(3)),
        preferred(culture, female, dice.of(4)),
        names.last(culture, dice.of(5)),
        born(age, dice.of(6)));
  }

  /** Of two who married, one may have taken the other's name. */
  private static Resident wed(Resident first, Resident second) {
    boolean shares =
        first.household().culture().sharesSurname()
            && first.household().dice().of(4).perMille(SHARES_SURNAME);
    return shares ? second.called(first.surnames()) : second;
  }

  private Resident child(Household household, List<Resident> grown, List<Resident> before) {
    int place = before.size();
    int count = place - grown.size();
    Dice dice = household.dice().of(20 + place);
    Culture culture = household.culture();
    boolean female = dice.of(1).perMille(500);
    Resident father = father(grown);
    Resident mother = grown.get(grown.size() - 1 == father.place() ? 0 : grown.size() - 1);
    boolean junior =
        count == 0
            && !female
            && !father.female()
            && culture.repeatsFirstName()
            && dice.of(2).perMille(NAMED_AFTER_FATHER);
    Name first =
        junior ? father.first() : names.first(culture, female, household.dice().of(5), 1 + count);
    boolean twin = count == 1 && dice.of(3).perMille(TWINS);
    return new Resident(
        household,
        place,
        female,
        first,
        middle(culture, female, dice.of(4)),
        Optional.empty(),
        culture.ofChild(father.surnames(), mother.surnames()),
        twin ? before.get(place - 1).born() : born(household, grown, count));
  }

  private static Resident father(List<Resident> grown) {
    return grown.stream().filter(one -> !one.female()).findFirst().orElse(grown.get(0));
  }

  /** Children come with years between them, the last one some time before today. */
  private LocalDate born(Household household, List<Resident> grown, int count) {
    int children = household.size() - grown.size();
    int parent = grown.stream().mapToInt(one -> one.age(today)).min().orElseThrow();
    int most = Math.min(OLDEST_CHILD, parent - YOUNGEST_PARENT);
    int least = Math.min(most, 2 * children - 1);
    int eldest = least + household.dice().of(6).below(most - least + 1);
    int between = eldest * DAYS_OF_YEAR / children;
    int days = (children - count) * between - household.dice().of(7).of(count).below(MONTHS);
    return today.minusDays(Math.max(1, days));
  }

  private Optional<Name> middle(Culture culture, boolean female, Dice dice) {
    return switch (culture) {
      case VIETNAMESE -> Optional.of(Name.of(female ? "Thị" : "Văn"));
      case ENGLISH ->
          dice.of(1).perMille(MIDDLE_NAME)
              ? Optional.of(names.first(culture, female, dice.of(2), 0))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Name> preferred(Culture culture, boolean female, Dice dice) {
    boolean western = culture == Culture.CHINESE || culture == Culture.VIETNAMESE;
    return dice.of(1).perMille(western ? WESTERN_NAME : NICKNAME)
        ? Optional.of(names.first(Culture.ENGLISH, female, dice.of(2), 0))
        : Optional.empty();
  }

  private LocalDate born(int age, Dice dice) {
    return today.minusYears(age).minusDays(1 + dice.below(DAYS_OF_YEAR - 2));
  }
}
