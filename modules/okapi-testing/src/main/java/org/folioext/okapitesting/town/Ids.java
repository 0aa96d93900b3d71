package org.folioext.okapitesting.town;

import java.util.OptionalInt;
import java.util.UUID;

/** Ids that are spread over all there are, and are in the order of the numbers of the users. */
final class Ids {
  private static final int NUMBER_BITS = 32;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private final long users;

  Ids(int users) {
    this.users = users;
  }

  /** Id of a user. */
  String user(int number) {
    return id(number, 0, 0);
  }

  /**
   * Id of a record of a user.
   *
   * @param kind of the record, from 1
   */
  String of(int number, int kind, int count) {
    return id(number, kind, count);
  }

  private String id(int number, int kind, int count) {
    if (number < 0 || number >= users) {
      throw new IndexOutOfBoundsException(number);
    }
    long high = ((long) number << NUMBER_BITS) / users + (number == 0 ? 0 : 1);
    return new UUID(
            high << NUMBER_BITS | (long) kind << 16 | VERSION_4 | count & 0xfff,
            VARIANT | Dice.of(high, kind, count).bits() >>> 2)
        .toString();
  }

  /** Number of the user with an id; empty where there is none. */
  OptionalInt number(String id) {
    long high = UUID.fromString(id).getMostSignificantBits() >>> NUMBER_BITS;
    int number = (int) (high * users >>> NUMBER_BITS);
    return number < users && user(number).equals(id) ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
