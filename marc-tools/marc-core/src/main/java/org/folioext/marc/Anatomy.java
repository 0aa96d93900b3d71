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
  private final int traits;
  private long leads;
  private int[] starts;
  private int subfields;

  Anatomy(byte[] bytes, FieldSpans spans) {
    firstSubfield = new int[spans.count() + 1];
    starts = new int[4 * spans.count() + 8];
    int found = 0;
    for (int i = 0; i < spans.count(); i++) {
      firstSubfield[i] = subfields;
      if (Tag.isControl(spans.tag(i))) {
        found |= scanControl(bytes, spans.start(i), spans.end(i));
      } else {
        found |= scanHead(bytes, spans.start(i), spans.end(i));
        found |= scanData(bytes, spans.start(i), spans.end(i));
      }
      found |= Tag.isAlphanumeric(spans.tag(i)) ? 0 : IRREGULAR;
    }
    firstSubfield[spans.count()] = subfields;
    traits = found;
  }

  private int scanControl(byte[] bytes, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found |= trait(bytes, i, to);
    }
    return found;
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

  private int scanData(byte[] bytes, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == Bytes.SUBFIELD_DELIMITER) {
        if (subfields == starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[subfields++] = i + 1;
        found |= i + 1 < to && bytes[i + 1] > ' ' ? 0 : IRREGULAR;
      } else if (b < ' ' || b == '&' || b == 0x7F) {
        found |= trait(bytes, i, to);
      }
    }
    return found;
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

  /** Which bytes from C0 to FF occur: bit 0 stands for C0. */
  long leads() {
    return leads;
  }

  int subfieldCount(int field) {
    return firstSubfield[field + 1] - firstSubfield[field];
  }

  /** Index behind the delimiter of subfield {@code k} of a field: where its code stands. */
  int subfieldStart(int field, int k) {
    return starts[firstSubfield[field] + k];
  }
}
