package org.folioext.marc.checks.rules.encoding;

import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Place;

/** Places and characters in the bytes of a record. Stateless. */
final class Spots {
  private Spots() {}

  /** The address of the first byte beyond ASCII. The record has one. */
  static String firstNonAscii(MarcRecord record) {
    for (Field field : record.fields()) {
      for (int i = 0; i < field.length(); i++) {
        if (field.byteAt(i) >= 0x80) {
          return Place.at(field, i).toString();
        }
      }
    }
    throw new IllegalArgumentException("the record is all ASCII");
  }

  /** The index of the next delimiter from an index on, or the end of the field. */
  static int endOfSubfield(Field field, int from) {
    int delimiter = field.indexOf(0x1F, from);
    return delimiter < 0 ? field.length() : delimiter;
  }

  /** The code point that well-formed UTF-8 has at an index, or -1 where there is none. */
  static int codePoint(Field field, int i) {
    int lead = field.byteAt(i);
    int length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || i + length > field.length()) {
      return -1;
    }
    int c = length == 1 ? lead : lead & (0x7F >> length);
    for (int k = 1; k < length; k++) {
      int b = field.byteAt(i + k);
      if ((b & 0xC0) != 0x80) {
        return -1;
      }
      c = c << 6 | b & 0x3F;
    }
    return c;
  }
}
