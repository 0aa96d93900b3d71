package org.folioext.patronflags.domain.flag;

/** What a judgement changes. */
public sealed interface Change {

  /** Nothing. */
  record None() implements Change {}

  /** A flag that was not there. */
  record Raise(Flag flag, Step step) implements Change {}

  /** The next version of a flag. */
  record Update(Flag flag, Step step) implements Change {}

  /**
   * The same version of a flag, with other values to filter by: group, last day, severity, version
   * of the rule; or with the same facts, of which others are personal. No step is taken.
   */
  record Refresh(Flag flag) implements Change {}
}
