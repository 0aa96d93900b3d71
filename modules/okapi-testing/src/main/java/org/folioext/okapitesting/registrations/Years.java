package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import org.folioext.okapitesting.town.Dice;

/** What else has changed by the time of a later card, whatever it was taken out for. */
final class Years {
  private static final int NO_EMAIL = 120;
  private static final int OTHER_EMAIL = 280;
  private static final int NO_PHONE = 50;
  private static final int OTHER_PHONE = 200;

  private final Country country;

  Years(Country country) {
    this.country = country;
  }

  /** Changes telephone and mailbox, where the kind of the card does not say that they are kept. */
  void pass(Kind kind, Draft draft, Person person, Dice dice) {
    boolean keepsPhone = kind == Kind.MOVED || kind == Kind.MARRIED_MOVED || kind == Kind.SPARSE;
    if (!keepsPhone) {
      phone(draft, person, dice.of(1));
    }
    if (kind != Kind.EMAIL_ALIAS && kind != Kind.SPARSE) {
      email(draft, person, dice.of(2));
    }
  }

  private void phone(Draft draft, Person person, Dice dice) {
    int share = dice.of(1).below(1000);
    if (share < NO_PHONE) {
      draft.clear(Field.PHONE, Field.MOBILE);
    } else if (share < OTHER_PHONE && person.kind() != Kind.INSTITUTION) {
      String other = person.mobile().isEmpty() ? country.mobile(dice.of(2)) : person.mobile();
      draft.set(Field.PHONE, other).clear(Field.MOBILE);
    }
  }

  private void email(Draft draft, Person person, Dice dice) {
    int share = dice.of(1).below(1000);
    if (share < NO_EMAIL) {
      draft.clear(Field.EMAIL);
    } else if (share < OTHER_EMAIL) {
      draft.set(Field.EMAIL, other(person, dice.of(2)));
    }
  }

  private static String other(Person person, Dice dice) {
    return person
        .born()
        .map(LocalDate::getYear)
        .map(year -> Mailboxes.own(person.given(), person.family(), year, dice))
        .orElse(person.email());
  }
}
