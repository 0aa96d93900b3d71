package org.folioext.patronnotices.domain.who;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When a card expires, in the library's days. */
public sealed interface CardDate {

  /** It never does. */
  record Never() implements CardDate {}

  /**
   * After that day.
   *
   * @param at what FOLIO holds, whatever zone it is read in; empty where that is the day alone
   */
  record On(LocalDate day, Optional<Instant> at) implements CardDate {

    /** What makes it another event than other dates of the card. */
    public String cause() {
      return at.map(Instant::toString).orElseGet(day::toString);
    }
  }

  /** FOLIO holds something that is no date. */
  record Unreadable() implements CardDate {}
}
