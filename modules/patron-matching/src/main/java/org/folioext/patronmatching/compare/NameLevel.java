package org.folioext.patronmatching.compare;

/** How alike two names are. */
public enum NameLevel {
  /** Letter by letter. */
  SAME,
  /** Another form of it: a nickname, a part of a double name, a shortened one. */
  VARIANT,
  /** But for one or two slips of the hand. */
  NEAR,
  /** As names that are often taken for one another. */
  SIMILAR,
  /** Not alike. */
  DIFFERENT,
  /** One is not known, or a single letter of it, which says nothing. */
  MISSING
}
