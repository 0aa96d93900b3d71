package org.folioext.marc;

import java.util.Arrays;

/**
 * What one pass over the field bodies finds: where subfields begin and end, and which kinds of
 * bytes occur. It is the only full scan that a clean record needs. Immutable.
 */
final class Anatomy {
  static final int NON_ASCII = 1;
  static final int ESCAPE = 2;
  static final int CONTROL = 4;
  static final int AMPERSAND = 8;
  static final int IRREGULAR = 16;

  private final int[] firstSubfield;
  private final byte[] traitsOfField;
  private final int traits;
  private long leads;
  private int[] starts;
  private int size;

  Anatomy(byte[] bytes, FieldSpans spans) {
    firstSubfield = new int[spans.count()];
    traitsOfField = new byte[spans.count()];
    starts = new int[4 * spans.count() + 8];
    int all = 0;
    for (int i = 0; i < spans.count(); i++) {
      firstSubfield[i] = size;
      int tag = spans.tag(i);
      int start = spans.start(i);
      int end = spans.end(i);
      boolean data = !Tag.isControl(tag);
      int found = Tag.isAlphanumeric(tag) ? 0 : IRREGULAR;
      if (data) {
        found |= scanHead(bytes, start, end);
      }
      found |= scan(bytes, start, end, data);
      traitsOfField[i] = (byte) found;
      all |= found;
      push(end + 1);
    }
    traits = all;
  }

  /** Two printable indicators and a delimiter are the regular beginning of a data field. */
  private static int scanHead(byte[] bytes, int from, int to) {
    return to - from > 2
            && bytes[from] >= ' '
            && bytes[from + 1] >= ' '
            && bytes[from + 2] == Bytes.SUBFIELD_DELIMITER
        ? 0
        : IRREGULAR;
  }

  /** Eight bytes at a time, because most of them are plain text. */
  private int scan(byte[] bytes, int from, int to, boolean data) {
    int found = 0;
    for (int i = from; i < to; i += 8) {
      long odd = Bytes.oddities(bytes, i);
      if (odd != 0) {
        found |= look(bytes, i, odd, to, data);
      }
    }
    return found;
  }

  /** Looks at the marked bytes from {@code i} on, as far as they are the field's. */
  private int look(byte[] bytes, int i, long marks, int to, boolean data) {
    int found = 0;
    for (long odd = marks; odd != 0; odd &= odd - 1) {
      int at = i + Bytes.firstMarked(odd);
      if (at >= to) {
        return found;
      }
      if (data && bytes[at] == Bytes.SUBFIELD_DELIMITER) {
        push(at + 1);
        found |= at + 1 < to && bytes[at + 1] > ' ' ? 0 : IRREGULAR;
      } else {
        found |= trait(bytes, at, to);
      }
    }
    return found;
  }

  private void push(int start) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[size++] = start;
  }

  private int trait(byte[] bytes, int i, int to) {
    byte b = bytes[i];
    if (b < 0) {
      leads |= (b & 0xC0) == 0xC0 ? 1L << (b & 0x3F) : 0;
      return NON_ASCII;
    }
    if (b == 0x1B) {
      return ESCAPE;
    }
    if (b == '&') {
      return i + 1 < to && (bytes[i + 1] == '#' || bytes[i + 1] >= 'A') ? AMPERSAND : 0;
    }
    return b < ' ' || b == 0x7F ? CONTROL : 0;
  }

  boolean has(int trait) {
    return (traits & trait) != 0;
  }

  /** Whether a field has one of some traits. */
  boolean has(int field, int anyOf) {
    return (traitsOfField[field] & anyOf) != 0;
  }

  /** Which bytes from C0 to FF occur: bit 0 stands for C0. */
  long leads() {
    return leads;
  }

  /**
   * For all fields, one after the other: where each subfield's code stands, and one behind the
   * field's end, so that a subfield ends one before the next entry.
   */
  int[] starts() {
    return starts;
  }

  /** Where in {@link #starts} a field begins. */
  int firstSubfield(int field) {
    return firstSubfield[field];
  }

  /** How many subfields a field has. */
  int subfieldCount(int field) {
    int next = field + 1 < firstSubfield.length ? firstSubfield[field + 1] : size;
    return next - firstSubfield[field] - 1;
  }
}
