package org.folioext.okapitesting.registrations;

import org.folioext.okapitesting.town.Dice;

/** What is filled in on a card, and how often somebody errs there. */
enum Field {
  GIVEN(240),
  MIDDLE(20),
  PREFERRED(0),
  FAMILY(260),
  BIRTH(90),
  PHONE(80),
  MOBILE(10),
  EMAIL(60),
  NUMBER(40),
  STREET(110),
  UNIT(10),
  PLACE(60),
  POSTCODE(20),
  STATE(0);

  private static final Field[] ALL = values();
  private static final int SUM = 1000;

  private final int errors;

  Field(int errors) {
    this.errors = errors;
  }

  /** One in which an error is made. */
  static Field erring(Dice dice) {
    int left = dice.below(SUM);
    int index = 0;
    while (left >= ALL[index].errors) {
      left -= ALL[index].errors;
      index++;
    }
    return ALL[index];
  }
}
