package org.folioext.okapitesting.town;

import java.util.Optional;

/** What can be wrong with an account beside its card; one account has one of them at most. */
enum Trouble {
  NO_EMAIL(true),
  EMAIL_MALFORMED(true),
  PHONE_PLACEHOLDER(true),
  BIRTH_DATE_PLACEHOLDER(true),
  ADDRESS_INCOMPLETE(true),
  /** In the group of children, and grown up. */
  TOO_OLD_FOR_GROUP(true),
  /** In the group of students, and in no department. */
  WITHOUT_DEPARTMENT(true),
  /** The card ends later than the offset of its group allows. */
  CARD_TOO_LONG(true),
  /** Inactive, with a card that is good. */
  SUSPENDED(false),
  /** A card without an end. */
  NEVER_EXPIRING(false),
  /** A card that ends in the year 9999. */
  YEAR_9999(false),
  /** An account of no person: shadow, system or dcb. */
  NO_PERSON(false),
  /** A last name, and that is all. */
  NO_DATA(false);

  private static final int RARE = 4;
  private static final int GROWN_UP = 18;

  private final boolean common;

  Trouble(boolean common) {
    this.common = common;
  }

  /**
   * What somebody of that age has, if anything.
   *
   * @param share of a thousand patrons who have each common one; of the others a fourth of it
   */
  static Optional<Trouble> by(Dice dice, int share, int age) {
    int left = dice.below(1000);
    for (Trouble one : values()) {
      left -= one.common ? share : share / RARE;
      if (left < 0) {
        return one.asksForGrownUps() && age < GROWN_UP ? Optional.empty() : Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private boolean asksForGrownUps() {
    return this == TOO_OLD_FOR_GROUP || this == WITHOUT_DEPARTMENT;
  }
}
