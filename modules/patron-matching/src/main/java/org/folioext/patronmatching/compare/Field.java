package org.folioext.patronmatching.compare;

/** What two accounts are compared by. */
public enum Field {
  GIVEN(NameLevel.values()),
  FAMILY(NameLevel.values()),
  ORDER(NameOrder.values()),
  BIRTH(BirthLevel.values()),
  ADDRESS(AddressLevel.values()),
  PHONE(ContactLevel.values()),
  EMAIL(ContactLevel.values());

  private static final Field[] ALL = values();

  private final Enum<?>[] levels;

  Field(Enum<?>[] levels) {
    this.levels = levels;
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  /** The field of an ordinal. */
  public static Field at(int ordinal) {
    return ALL[ordinal];
  }

  /** How many levels of likeness it has, {@code MISSING} among them. */
  public int levels() {
    return levels.length;
  }

  /** A level by its number. */
  public Enum<?> level(int number) {
    return levels[number];
  }

  /** The number of the level that says nothing, -1 where each says something. */
  public int missing() {
    return this == ORDER ? -1 : levels.length - 1;
  }

  /** Whether a level means one and the same value, whose rareness counts. */
  public boolean isSame(int level) {
    return level == 0 && this != ORDER;
  }
}
