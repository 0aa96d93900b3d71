package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapitesting.town.Department;
import org.folioext.okapitesting.town.Dice;
import org.folioext.okapitesting.town.Group;

/**
 * Cards that the people of a country took out, some of them more than once, with the truth about
 * each. Nothing is kept: each is computed from its number when it is asked for, so that a million
 * take no memory. Cards of one house are spread over all numbers. Immutable, safe for use by
 * several threads.
 */
public final class Registrations {
  private static final int UNITS = 1;
  private static final int PLACES = 2;
  private static final int CARDS = 3;

  private final RegistrationPlan plan;
  private final Layout layout;
  private final Spread spread;
  private final People people;
  private final Clerk clerk;
  private final Years years;
  private final LaterCards later;
  private final Gaps gaps;

  private Registrations(RegistrationPlan plan) {
    NameBook names = NameBook.load();
    Places places = new Places(plan.country(), names, Dice.of(plan.seed(), PLACES));
    this.plan = plan;
    this.layout = new Layout(Dice.of(plan.seed(), UNITS), plan.duplicated(), plan.mix());
    this.spread = new Spread(plan.records());
    this.people = new People(plan.country(), names, places, plan.today());
    this.clerk = new Clerk(plan.country(), names);
    this.years = new Years(plan.country());
    this.later = new LaterCards(plan, names, people, new Typist(names));
    this.gaps = new Gaps(places.library());
  }

  /** The registrations of a plan. */
  public static Registrations of(RegistrationPlan plan) {
    return new Registrations(plan);
  }

  /** How many there are. */
  public int size() {
    return plan.records();
  }

  /** What they are like. */
  public RegistrationPlan plan() {
    return plan;
  }

  /** All of them, by number. */
  public Stream<Registration> all() {
    return IntStream.range(0, size()).mapToObj(this::at);
  }

  /**
   * One of them.
   *
   * @param number from 0
   * @throws IndexOutOfBoundsException where there is no such number
   */
  public Registration at(int number) {
    if (number < 0 || number >= size()) {
      throw new IndexOutOfBoundsException(number);
    }
    Unit.Slot slot = layout.at(spread.place(number));
    Person person = people.of(slot.unit(), slot.member());
    Dice dice = person.dice().of(CARDS).of(slot.card());
    Kind kind = slot.card() == 0 ? person.kind() : later.kind(person, dice.of(1));
    Draft draft = clerk.heard(person, dice.of(2));
    if (!kind.isFirst()) {
      years.pass(kind, draft, person, dice.of(10));
      later.change(kind, draft, person, dice.of(3));
    }
    if (dice.of(4).perMille(plan.blanks())) {
      gaps.leave(draft, dice.of(5));
    }
    later.err(kind, draft, person, dice.of(6));
    clerk.write(draft, dice.of(7));
    boolean old = slot.card() < slot.unit().later(slot.member());
    return registration(number, person, kind, draft, expires(old, dice.of(8)), dice.of(9));
  }

  /** Whoever has a newer card lets the old one expire, most of the time. */
  private LocalDate expires(boolean old, Dice dice) {
    boolean expired = dice.of(1).perMille(old ? 800 : 100);
    return expired
        ? plan.today().minusDays(1L + dice.of(2).below(1200))
        : plan.today().plusDays(dice.of(2).below(730));
  }

  private Registration registration(
      int number, Person person, Kind kind, Draft draft, LocalDate expires, Dice dice) {
    Group group =
        person.born().isPresent() ? Group.of(person.age(plan.today()), dice.of(1)) : Group.STAFF;
    Optional<Department> department =
        group == Group.STUDENT
            ? Optional.of(Department.values()[dice.of(2).below(Department.values().length)])
            : Optional.empty();
    return new Registration(
        number,
        "r" + number,
        person.key(),
        kind,
        draft.get(Field.GIVEN),
        draft.get(Field.MIDDLE),
        draft.get(Field.PREFERRED),
        draft.get(Field.FAMILY),
        draft.get(Field.BIRTH),
        draft.get(Field.PHONE),
        draft.get(Field.MOBILE),
        draft.get(Field.EMAIL),
        draft.address(),
        group,
        department,
        expires);
  }
}
