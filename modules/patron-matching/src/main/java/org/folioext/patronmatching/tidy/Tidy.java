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
        cut(Streets.name(person.street())),
        cut(Words.of(person.place(), true)),
        cut(Words.of(person.postcode(), false).replace(" ", "")),
        phones.of(person.phones()),
        Emails.of(person.emails()));
  }

  private static String name(String text) {
    return cut(Words.of(text, true));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
