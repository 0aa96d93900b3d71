package org.folioext.patronmatching.compare;

/** How alike two dates of birth are. */
public enum BirthLevel {
  /** The same day. */
  SAME,
  /** Day and month the other way round. */
  SWAPPED,
  /** One digit differs, or two neighbours are the other way round. */
  TYPO,
  /** Two of year, month and day are the same. */
  TWO_PARTS,
  /** Different, in the same year or the next. */
  WITHIN_1,
  /** Up to 15 years apart, as brothers and sisters are. */
  WITHIN_15,
  /** Up to 45 years apart, as parents and children are. */
  WITHIN_45,
  /** Farther apart. */
  FARTHER,
  /** One is not known. */
  MISSING
}
