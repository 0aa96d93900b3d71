package org.folioext.marc.io.iso2709;

import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;

/**
 * Whether the last fields of a record are where its directory has them. Where a record was cut
 * short and its neighbour stands in for the rest, they are not. Stateless.
 */
final class LastFields {
  /** Some files give every record the same last fields, so one would not do; all would cost. */
  private static final int LOOKED_AT = 8;

  /** A shorter field holds no leader and directory of a neighbour with three fields or more. */
  private static final int HIDES_NONE = MarcRecord.LEADER_LENGTH + 3 * Entry.WIDTH;

  private LastFields() {}

  /**
   * Whether each of the last entries leads to what field terminators stand around, and one of them
   * to the end of the record.
   *
   * @param at where the leader begins; so many bytes follow, the last one a record terminator
   */
  static boolean sound(byte[] bytes, int at, int length) {
    int base = Bytes.digits(bytes, at + 12, 5);
    int directory = base - MarcRecord.LEADER_LENGTH - 1;
    if (directory < 0
        || directory % Entry.WIDTH != 0
        || base >= length
        || bytes[at + base - 1] != Bytes.FIELD_TERMINATOR) {
      return false;
    }
    int data = at + base;
    int looked = Math.min(directory, LOOKED_AT * Entry.WIDTH);
    int end = at + length - 1;
    int reached = 0;
    for (int entry = data - 1 - looked; entry < data - 1; entry += Entry.WIDTH) {
      int last = lastOfField(bytes, entry, data, end);
      if (last < 0) {
        return false;
      }
      reached = Math.max(reached, last);
    }
    return reached == end - 1;
  }

  /** The index of the terminator of the field that an entry leads to, or -1. */
  private static int lastOfField(byte[] bytes, int entry, int data, int end) {
    long numbers = Bytes.twoNumbers(bytes, entry + 3);
    int start = data + (int) numbers * 10 + bytes[entry + 11] - '0';
    int last = start + (int) (numbers >> 32) - 1;
    boolean field =
        numbers >= 0
            && start >= data
            && last >= start
            && last < end
            && bytes[start - 1] == Bytes.FIELD_TERMINATOR
            && bytes[last] == Bytes.FIELD_TERMINATOR
            && (last - start < HIDES_NONE
                || Bytes.indexOf(bytes, start, last, Bytes.FIELD_TERMINATOR) < 0);
    return field ? last : -1;
  }
}
