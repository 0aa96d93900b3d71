package org.folioext.patronmatching.tidy;

import org.folioext.patronmatching.Person;

/** Makes of accounts what can be compared. Thread-safe. */
public final class Tidy {
  private static final int LONGEST = 60;

  private final Phones phones;

  /**
   * One for a library.
   *
   * @param region of phone numbers without a country, as ISO 3166 names it; {@code ZZ} for any
   */
  public Tidy(String region) {
    this.phones = new Phones(region);
  }

  /** What of a person is compared. */
  public Features of(Person person) {
    return new Features(
        name(person.given()),
        name(person.preferred()),
        name(person.family()),
        Births.of(person.birth()),
        Streets.number(person.number(), person.street()),
        longer(cut(Streets.name(person.street()))),
        longer(cut(Words.of(person.place(), true))),
        longer(cut(Words.of(person.postcode(), false).replace(" ", ""))),
        phones.of(person.phones()),
        Emails.of(person.emails()));
  }

  private static String name(String text) {
    String name = cut(Words.of(text, true));
    return Words.haveLetter(name) ? name : "";
  }

  /** One letter of a name may be an initial; of an address it says nothing. */
  private static String longer(String text) {
    return text.length() < 2 ? "" : text;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
  }
}
