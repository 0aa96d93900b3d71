package org.folioext.patronmatching.keys;

import org.folioext.patronmatching.tidy.Features;

/**
 * What keys are made of, each part made when it is asked for. A part that is not known is empty.
 * Not safe for use by several threads.
 */
final class Parts {
  private final Features of;
  private String given;
  private String family;
  private String street;
  private String place;

  Parts(Features of) {
    this.of = of;
  }

  /** Whose parts they are. */
  Features of() {
    return of;
  }

  /** How the given name sounds. */
  String given() {
    given = given == null ? Sound.of(of.given()) : given;
    return given;
  }

  /** How the family name sounds. */
  String family() {
    family = family == null ? Sound.of(of.family()) : family;
    return family;
  }

  /** How the street sounds. */
  String street() {
    street = street == null ? Sound.of(withoutKind(of.street())) : street;
    return street;
  }

  /** How the place sounds. */
  String place() {
    place = place == null ? Sound.of(of.place()) : place;
    return place;
  }

  /** A street without the word for what kind of street it is. */
  private static String withoutKind(String street) {
    int last = street.lastIndexOf(' ');
    return last < 0 ? street : street.substring(0, last);
  }

  /** Both names, in whichever order. */
  String names() {
    return inOrder(of.given(), of.family());
  }

  /** How both names sound, in whichever order. */
  String sounds() {
    return inOrder(given(), family());
  }

  /**
   * The first letters of both names, in whichever order; that of one, where the other is missing.
   */
  String starts(int letters) {
    String one = start(of.given(), letters);
    String other = start(of.family(), letters);
    return one.compareTo(other) <= 0 ? one + other : other + one;
  }

  /** The birth date, the same with day and month swapped. */
  String birth() {
    return of.birth() == 0 ? "" : of.year() + monthDay();
  }

  /** Month and day of birth, in whichever order. */
  String monthDay() {
    return of.birth() == 0
        ? ""
        : "m" + Math.min(of.month(), of.day()) + "d" + Math.max(of.month(), of.day());
  }

  String year() {
    return of.birth() == 0 ? "" : "y" + of.year();
  }

  /** Year and month of birth. */
  String month() {
    return of.birth() == 0 ? "" : "y" + of.birth() / 100;
  }

  private static String inOrder(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    return one.compareTo(other) <= 0 ? one + '+' + other : other + '+' + one;
  }

  static String start(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, letters);
  }

  /** The parts together; empty where one of them is. */
  static String all(String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      if (part.isEmpty()) {
        return "";
      }
      all.append(part).append('|');
    }
    return all.toString();
  }
}
