package org.folioext.patronnotices.domain.fit;

/** Whether something holds. */
public enum Truth {
  YES,
  NO,
  /** What it takes to tell is missing. */
  UNKNOWN;

  /** Of the contrary; of what nobody can tell nobody can tell the contrary. */
  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
