package org.folioext.patronmatching.compare;

/**
 * How alike two accounts are: a level for each field, packed into a number.
 *
 * @param packed four bits for each field, the first field lowest
 */
public record Likeness(long packed) {
  static final int BITS = 4;

  /** A likeness of levels in the order of {@link Field}. */
  static Likeness of(
      NameLevel given,
      NameLevel family,
      NameOrder order,
      BirthLevel birth,
      AddressLevel address,
      ContactLevel phone,
      ContactLevel email) {
    return new Likeness(
        given.ordinal()
            | (long) family.ordinal() << BITS
            | (long) order.ordinal() << 2 * BITS
            | (long) birth.ordinal() << 3 * BITS
            | (long) address.ordinal() << 4 * BITS
            | (long) phone.ordinal() << 5 * BITS
            | (long) email.ordinal() << 6 * BITS);
  }

  /** The number of a field's level. */
  public int level(Field field) {
    return level(packed, field.ordinal());
  }

  /** The number of the level of a field by its ordinal, of a packed likeness. */
  public static int level(long packed, int field) {
    return (int) (packed >>> BITS * field) & 15;
  }

  /** Whether given and family name were compared crosswise. */
  public boolean isCrossed() {
    return level(Field.ORDER) == NameOrder.CROSSED.ordinal();
  }
}
