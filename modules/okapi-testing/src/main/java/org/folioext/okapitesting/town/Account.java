package org.folioext.okapitesting.town;

import java.util.Optional;

/** What the library has of a resident. */
record Account(
    int number,
    Resident person,
    Optional<Trouble> trouble,
    Group group,
    Optional<Department> department,
    Card card,
    Dice dice) {

  boolean has(Trouble one) {
    return trouble.filter(one::equals).isPresent();
  }

  boolean isExpired() {
    return card.state() == Card.State.EXPIRED;
  }

  /** mod-users sets accounts inactive when their card expires. */
  boolean isActive() {
    return !isExpired() && !has(Trouble.SUSPENDED);
  }
}
