package org.folioext.patronnotices.domain.who;

import java.time.LocalDate;

/** When a card expires, in the library's days. */
public sealed interface CardDate {

  /** It never does. */
  record Never() implements CardDate {}

  /** After that day. */
  record On(LocalDate day) implements CardDate {}

  /** FOLIO holds something that is no date. */
  record Unreadable() implements CardDate {}
}
