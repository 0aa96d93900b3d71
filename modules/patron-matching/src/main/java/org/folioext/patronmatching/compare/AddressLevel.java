package org.folioext.patronmatching.compare;

/** How alike two addresses are. */
public enum AddressLevel {
  /** The same house. */
  SAME,
  /** The same house but for slips of the hand. */
  NEARLY,
  /** The same street and another house, or house and place with another street. */
  PARTLY,
  /** The same place or postcode only. */
  SAME_PLACE,
  /** Different. */
  DIFFERENT,
  /** One is not known. */
  MISSING
}
