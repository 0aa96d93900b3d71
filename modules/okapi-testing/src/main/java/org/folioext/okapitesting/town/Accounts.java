package org.folioext.okapitesting.town;

import java.util.List;
import java.util.Optional;

/** The accounts of the town, each computed when it is asked for. Immutable. */
final class Accounts {
  private static final int PEOPLE = 1;
  private static final int CARDS = 2;

  private final TownPlan plan;
  private final Streets streets;
  private final Families families;

  Accounts(TownPlan plan) {
    this.plan = plan;
    this.streets = new Streets(Dice.of(plan.seed(), PEOPLE));
    this.families = new Families(Names.load(), plan.today());
  }

  Account of(int number) {
    Household household = streets.of(number);
    List<Resident> members = families.of(household);
    Resident person = members.get(number - household.first());
    Dice dice = Dice.of(plan.seed(), CARDS, number);
    int age = person.age(plan.today());
    Optional<Trouble> trouble = Trouble.by(dice.of(1), plan.troubled(), age);
    Group group = group(trouble, age, dice.of(2));
    Optional<Department> department =
        group == Group.STUDENT && trouble.filter(Trouble.WITHOUT_DEPARTMENT::equals).isEmpty()
            ? Optional.of(dice.of(3).one(List.of(Department.values())))
            : Optional.empty();
    Card card = Card.of(trouble, group.offset(), dice.of(4), plan);
    return new Account(number, person, trouble, group, department, card, dice.of(5));
  }

  /** Who has the flat of the account's holder. */
  Resident head(Account account) {
    return families.of(account.person().household()).get(0);
  }

  private static Group group(Optional<Trouble> trouble, int age, Dice dice) {
    if (trouble.filter(Trouble.TOO_OLD_FOR_GROUP::equals).isPresent()) {
      return Group.CHILD;
    }
    return trouble.filter(Trouble.WITHOUT_DEPARTMENT::equals).isPresent()
        ? Group.STUDENT
        : Group.of(age, dice);
  }
}
