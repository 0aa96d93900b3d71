package org.folioext.patronmatching.compare;

/** How alike two people's phones, or addresses of e-mail, are. */
public enum ContactLevel {
  /** They have one in common. */
  SAME,
  /** Two of them are the same but for one slip of the hand, or for the provider. */
  NEARLY,
  /** They have none in common. */
  DIFFERENT,
  /** One has none. */
  MISSING
}
