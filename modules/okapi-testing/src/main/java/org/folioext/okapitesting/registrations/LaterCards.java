package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** What has happened to people when they come for another card. Immutable. */
final class LaterCards {
  private static final int TRIES = 6;
  private static final int GROWN_UP = 16;

  private final RegistrationPlan plan;
  private final NameBook names;
  private final People people;
  private final Typist typist;

  LaterCards(RegistrationPlan plan, NameBook names, People people, Typist typist) {
    this.plan = plan;
    this.names = names;
    this.people = people;
    this.typist = typist;
  }

  /** What may have happened to a person. */
  Kind kind(Person person, Dice dice) {
    for (int i = 0; i < TRIES; i++) {
      Kind kind = Kind.later(dice.of(i));
      if (fits(kind, person)) {
        return kind;
      }
    }
    return Kind.TYPO;
  }

  private boolean fits(Kind kind, Person person) {
    int age = person.age(plan.today());
    boolean institution = person.kind() == Kind.INSTITUTION;
    return switch (kind) {
      case MARRIED, MARRIED_MOVED ->
          age > 19 && age < 60 && (person.female() || person.place() % 6 == 0);
      case MOVED -> !institution && !person.phone().isEmpty() && hasPhoneOfTheirOwn(person);
      case GROWN_UP -> age >= GROWN_UP && age < 30 && isChild(person.kind());
      case INITIAL, SWAPPED_NAMES -> !person.given().isEmpty();
      case NICKNAME -> !person.given().isEmpty() && !names.nickname(person).isEmpty();
      case MIDDLE_NAME -> person.middle().length() > 3;
      case DAY_MONTH -> person.born().filter(LaterCards::canBeSwapped).isPresent();
      case BIRTH_YEAR, NO_BIRTH, SPARSE -> !institution;
      case EMAIL_ALIAS -> !person.email().isEmpty();
      case TRANSLITERATED -> !institution && person.culture() != Culture.ENGLISH;
      case DOUBLE_SURNAME -> !institution && person.family().indexOf(' ') > 0;
      default -> true;
    };
  }

  private static boolean hasPhoneOfTheirOwn(Person person) {
    return person.kind() != Kind.CARE_HOME && person.kind() != Kind.SCHOOL_CLASS;
  }

  private static boolean isChild(Kind kind) {
    return switch (kind) {
      case CHILD, SIBLING, TWIN, JUNIOR -> true;
      default -> false;
    };
  }

  private static boolean canBeSwapped(LocalDate day) {
    return day.getDayOfMonth() < 13 && day.getDayOfMonth() != day.getMonthValue();
  }

  /** Changes a card as it would be otherwise. */
  void change(Kind kind, Draft draft, Person person, Dice dice) {
    switch (kind) {
      case MOVED -> draft.address(people.nextHome(person, dice));
      case MOVED_NO_PHONE, GROWN_UP -> moved(draft, person, dice);
      case MARRIED -> draft.set(Field.FAMILY, married(person, dice.of(3)));
      case MARRIED_MOVED ->
          draft
              .set(Field.FAMILY, married(person, dice.of(3)))
              .address(people.nextHome(person, dice.of(4)));
      case NICKNAME -> draft.set(Field.GIVEN, names.nickname(person));
      case INITIAL -> draft.set(Field.GIVEN, person.given().substring(0, 1));
      case MIDDLE_NAME -> draft.set(Field.GIVEN, person.middle()).clear(Field.MIDDLE);
      case SWAPPED_NAMES ->
          draft.set(Field.GIVEN, person.family()).set(Field.FAMILY, person.given());
      case DAY_MONTH -> draft.change(Field.BIRTH, LaterCards::daySwapped);
      case BIRTH_YEAR -> draft.change(Field.BIRTH, birth -> otherYear(birth, dice));
      case NO_BIRTH -> draft.set(Field.BIRTH, dice.one(Gaps.BIRTHS));
      case SPARSE ->
          draft.clear(
              Field.MIDDLE, Field.MOBILE, Field.EMAIL, dice.one(List.of(Field.BIRTH, Field.PHONE)));
      case EMAIL_ALIAS -> draft.change(Field.EMAIL, email -> Mailboxes.alias(email, dice));
      case TRANSLITERATED -> transliterated(draft, person.culture(), dice);
      case DOUBLE_SURNAME -> draft.change(Field.FAMILY, family -> oneOfTwo(family, dice));
      default -> again(draft, person, dice);
    }
  }

  /** Who has one name may be asked for two. */
  private static void again(Draft draft, Person person, Dice dice) {
    boolean oneName = person.given().isEmpty() && person.kind() != Kind.INSTITUTION;
    if (oneName && dice.of(9).perMille(400)) {
      draft.set(Field.GIVEN, person.family());
    }
  }

  private void moved(Draft draft, Person person, Dice dice) {
    boolean mailbox = dice.of(5).perMille(500) && person.kind() != Kind.INSTITUTION;
    int year = person.born().map(LocalDate::getYear).orElse(0);
    draft
        .address(people.nextHome(person, dice))
        .set(Field.PHONE, plan.country().mobile(dice.of(6)))
        .clear(Field.MOBILE)
        .set(
            Field.EMAIL,
            mailbox ? Mailboxes.own(person.given(), person.family(), year, dice.of(7)) : "");
  }

  private String married(Person person, Dice dice) {
    String family = names.family(person.culture(), dice.of(1));
    String formed = names.formOf(person.female(), family, person.culture());
    return dice.of(2).perMille(200) ? person.family() + "-" + formed : formed;
  }

  private static String daySwapped(String birth) {
    return birth.substring(0, 5) + birth.substring(8) + "-" + birth.substring(5, 7);
  }

  private static String otherYear(String birth, Dice dice) {
    int year = Integer.parseInt(birth.substring(0, 4));
    List<Integer> steps = year < 1990 ? List.of(-10, -1, 1, 2, 10, 20) : List.of(-10, -2, -1, 1);
    return year + dice.one(steps) + birth.substring(4);
  }

  private void transliterated(Draft draft, Culture culture, Dice dice) {
    List<String> script = names.all(culture, "script");
    List<String> variants = names.all(culture, "variant");
    for (Field field : List.of(Field.GIVEN, Field.FAMILY)) {
      Dice own = dice.of(10 + field.ordinal());
      draft.change(
          field,
          name ->
              !script.isEmpty() && dice.of(1).perMille(300)
                  ? Letters.all(script, name)
                  : Letters.one(variants, Letters.one(variants, name, own.of(1)), own.of(2)));
    }
  }

  private static String oneOfTwo(String family, Dice dice) {
    int blank = family.lastIndexOf(' ');
    String first = family.substring(0, blank);
    String second = family.substring(blank + 1);
    return switch (dice.below(5)) {
      case 0, 1 -> first;
      case 2 -> second;
      case 3 -> second + " " + first;
      default -> first + "-" + second;
    };
  }

  /** Whether typing errors come on top. */
  void err(Kind kind, Draft draft, Person person, Dice dice) {
    boolean first = kind.isFirst();
    if (kind == Kind.TYPO || dice.of(1).below(10_000) < plan.errors() * (first ? 1 : 10)) {
      boolean heavily = !first && dice.of(2).perMille(plan.heavy());
      typist.err(draft, person.culture(), heavily, dice.of(3));
    }
  }
}
