package org.folioext.patronmatching.keys;

import org.folioext.patronmatching.tidy.Features;

/** What keys are made of. A part that is not known is empty. */
final class Parts {
  final Features of;
  final String given;
  final String family;
  final String street;
  final String place;

  Parts(Features of) {
    this.of = of;
    this.given = Sound.of(of.given());
    this.family = Sound.of(of.family());
    this.street = Sound.of(withoutKind(of.street()));
    this.place = Sound.of(of.place());
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
    return inOrder(given, family);
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
