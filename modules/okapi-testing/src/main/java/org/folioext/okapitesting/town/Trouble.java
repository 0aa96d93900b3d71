package org.folioext.okapitesting.town;

/** What can be wrong with an account beside its card; one account has one of them at most. */
public enum Trouble {
  NO_EMAIL,
  EMAIL_MALFORMED,
  PHONE_PLACEHOLDER,
  BIRTH_DATE_PLACEHOLDER,
  ADDRESS_INCOMPLETE,
  /** In a group for children, and grown up. */
  TOO_OLD_FOR_GROUP,
  /** In a group of a department, and in none. */
  WITHOUT_DEPARTMENT,
  /** The card ends later than the offset of its group allows. */
  CARD_TOO_LONG,
  /** Inactive, with a card that is good. */
  SUSPENDED,
  /** A card without an end. */
  NEVER_EXPIRING,
  /** A card that ends in the year 9999. */
  YEAR_9999,
  /** An account of no person: shadow, system or dcb. */
  NO_PERSON,
  /** A last name, and that is all. */
  NO_DATA
}
