package org.folioext.okapitesting.town;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A person in the town, who has one account.
 *
 * @param place in the household, from 0: who has the flat first
 * @param surnames one or two
 * @param preferred what they like to be called
 */
record Resident(
    Household household,
    int place,
    boolean female,
    Name first,
    Optional<Name> middle,
    Optional<Name> preferred,
    List<Surname> surnames,
    LocalDate born) {

  /** All surnames in the form of the person. */
  Name last() {
    return surnames.stream().map(one -> one.of(female)).reduce(Name::with).orElseThrow();
  }

  /** The same with other surnames. */
  Resident called(List<Surname> others) {
    return new Resident(household, place, female, first, middle, preferred, others, born);
  }

  int age(LocalDate today) {
    return (int) ChronoUnit.YEARS.between(born, today);
  }

  /** Letters by which mail reaches them: {@code maria.garcia}. */
  String mailbox() {
    return first.plain() + "." + surnames.get(0).of(female).plain();
  }
}
