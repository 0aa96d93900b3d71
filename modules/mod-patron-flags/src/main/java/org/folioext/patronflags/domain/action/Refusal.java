package org.folioext.patronflags.domain.action;

import java.util.Locale;

/** Why an action is not to be done. */
public enum Refusal {
  /** The flag is resolved: there is nothing left to act on. */
  FLAG_RESOLVED,
  /** The account is as the action would leave it. */
  NOTHING_TO_DO,
  /** A block that forbids nothing. */
  BLOCKS_NOTHING,
  /** FOLIO has a block or a note of this flag. */
  ALREADY_THERE,
  /** The patron has no group, or one that FOLIO does not have. */
  NO_GROUP,
  /** The patron's group says nothing of how long a card is good. */
  NO_OFFSET,
  /** The card's date cannot be read: a person must look at it in FOLIO. */
  DATE_UNREADABLE,
  /** The card would be good beyond the year 9999. */
  DATE_TOO_FAR,
  /** The library has no type for notes of this kind. */
  NO_NOTE_TYPE;

  /** For programs: lower case, words joined by hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
