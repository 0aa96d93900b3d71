package org.folioext.patronmatching.compare;

/** Which names were compared with which. */
public enum NameOrder {
  /** Given name with given name. */
  STRAIGHT,
  /** Given name with family name, as that fits far better. */
  CROSSED
}
