package org.folioext.okapitesting.registrations;

import java.util.Locale;

/** Where somebody's names come from. */
enum Culture {
  ENGLISH(750, 600),
  GERMAN(750, 150),
  FRENCH(550, 150),
  SPANISH(40, 0),
  SLAVIC(850, 200),
  CHINESE(40, 0),
  VIETNAMESE(0, 900),
  ARABIC(120, 100),
  INDIAN(500, 100),
  TURKISH(850, 60),
  SCANDINAVIAN(550, 250),
  INDONESIAN(0, 0);

  private final int sharesSurname;
  private final int hasMiddle;

  Culture(int sharesSurname, int hasMiddle) {
    this.sharesSurname = sharesSurname;
    this.hasMiddle = hasMiddle;
  }

  /** The one of its names in the list of names. */
  static Culture of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Of a thousand couples, how many have one family name. */
  int sharesSurname() {
    return sharesSurname;
  }

  /** Of a thousand people, how many have a middle name. */
  int hasMiddle() {
    return hasMiddle;
  }

  /** Whether a family name is two, the father's and the mother's. */
  boolean hasTwoSurnames() {
    return this == SPANISH;
  }

  /** Whether a son may be called as his father is. */
  boolean repeatsGivenName() {
    return this == ENGLISH || this == GERMAN || this == FRENCH || this == SPANISH;
  }
}
