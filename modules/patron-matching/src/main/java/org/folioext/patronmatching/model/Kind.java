package org.folioext.patronmatching.model;

/**
 * What two accounts can be to one another. Each explains what is alike between them in its own way;
 * the data decide how many pairs of each there are.
 */
public enum Kind {
  /** One person, at one address. */
  SAME_AT_HOME(true),
  /** One person, typed with more than one error. */
  SAME_MISTYPED(true),
  /** One person who moved. */
  SAME_MOVED(true),
  /** Two of a family: other given names, other birth dates. */
  FAMILY(false),
  /** Two of a family born on one day. */
  TWINS(false),
  /** Two of a family with one name, a generation apart. */
  NAMED_AFTER(false),
  /** Two at one address who have nothing else in common. */
  SHARED_ADDRESS(false),
  /** Two with one name and nothing else in common. */
  NAMESAKES(false),
  /** Two who have in common what chance gives them. */
  UNRELATED(false);

  private static final Kind[] ALL = values();

  private final boolean isSamePerson;

  Kind(boolean isSamePerson) {
    this.isSamePerson = isSamePerson;
  }

  public boolean isSamePerson() {
    return isSamePerson;
  }

  /** Whether they are two people of one home or family. */
  public boolean isHousehold() {
    return this == FAMILY || this == TWINS || this == NAMED_AFTER || this == SHARED_ADDRESS;
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  public static Kind at(int ordinal) {
    return ALL[ordinal];
  }
}
