package org.folioext.patronflags.domain.action;

/** What comes of a wish before anything is done. */
public sealed interface Decision {

  /** It can be done, and changes this. */
  record Planned(Plan plan) implements Decision {}

  /** It cannot be done. */
  record Refused(Refusal why) implements Decision {}
}
