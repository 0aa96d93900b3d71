package org.folioext.patronmatching.keys;

import static org.folioext.patronmatching.keys.Parts.all;
import static org.folioext.patronmatching.keys.Parts.start;

import java.util.List;
import java.util.function.Function;
import org.folioext.patronmatching.tidy.Features;

/**
 * Which accounts are compared at all: those that share the key of a rule. Each rule forgives other
 * errors than the rest; together they find what any one of them would miss.
 */
public enum KeyRule {
  NAMES(p -> p.names()),
  BIRTH_AND_INITIALS(p -> all(p.birth(), p.starts(1))),
  BIRTH_AND_FAMILY(p -> all(p.birth(), p.family())),
  BIRTH_AND_GIVEN(p -> all(p.birth(), p.given())),
  SOUNDS_AND_YEAR(p -> all(p.sounds(), p.year())),
  SOUNDS_AND_DAY(p -> all(p.sounds(), p.monthDay())),
  SOUNDS_AND_POSTCODE(p -> all(p.sounds(), p.of().postcode())),
  STARTS_AND_PLACE(p -> all(bothNames(p, 3), p.place())),
  STARTS_AND_STREET(p -> all(bothNames(p, 2), p.street())),
  HOUSE(p -> all(p.of().number(), p.street(), start(p.of().postcode(), 2))),
  HOUSE_AND_PLACE(p -> all(start(p.of().street(), 4), p.of().number(), start(p.of().place(), 3))),
  FAMILY_AND_STREET(p -> all(p.family(), p.street())),
  GIVEN_AND_STREET(p -> all(p.given(), p.street())),
  STREET_AND_MONTH(p -> all(p.street(), p.month())),
  BIRTH_AND_POSTCODE(p -> all(p.birth(), p.of().postcode())),
  BIRTH_AND_PLACE(p -> all(p.birth(), p.place())),
  FAMILY_POSTCODE_AND_NUMBER(
      p -> all(p.of().number(), p.of().postcode(), start(p.of().family(), 2))),
  GIVEN_POSTCODE_AND_NUMBER(p -> all(p.of().number(), p.of().postcode(), start(p.of().given(), 2))),
  FAMILY_PLACE_AND_NUMBER(p -> all(p.family(), p.place(), p.of().number())),
  FAMILY_POSTCODE_AND_YEAR(p -> all(p.family(), p.of().postcode(), p.year())),
  PHONE(Features::phones, true),
  EMAIL(Features::emails, true),
  MAILBOX(
      f -> f.emails().stream().map(email -> email.substring(0, email.indexOf('@'))).toList(), true);

  private final Function<Parts, String> one;
  private final Function<Features, List<String>> several;

  KeyRule(Function<Parts, String> one) {
    this.one = one;
    this.several = null;
  }

  KeyRule(Function<Features, List<String>> several, boolean isSeveral) {
    this.one = null;
    this.several = several;
  }

  private static String bothNames(Parts p, int letters) {
    return p.of().given().isEmpty() || p.of().family().isEmpty() ? "" : p.starts(letters);
  }

  /** How many keys a person has by this rule at most. */
  public int slots() {
    return several == null ? 1 : Features.MOST;
  }

  /** A person's keys by this rule, before they are hashed; none is empty. */
  List<String> of(Features features, Parts parts) {
    if (several != null) {
      return several.apply(features);
    }
    String key = one.apply(parts);
    return key.isEmpty() ? List.of() : List.of(key);
  }
}
