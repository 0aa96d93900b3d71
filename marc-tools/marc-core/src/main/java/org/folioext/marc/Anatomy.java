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

  private final int[] firstSubfield;
  private final int traits;
  private int[] starts;
  private int subfields;

  Anatomy(byte[] bytes, FieldSpans spans) {
    firstSubfield = new int[spans.count() + 1];
    starts = new int[4 * spans.count() + 8];
    int found = 0;
    for (int i = 0; i < spans.count(); i++) {
      firstSubfield[i] = subfields;
      found |=
          Tag.isControl(spans.tag(i))
              ? scanControl(bytes, spans.start(i), spans.end(i))
              : scanData(bytes, spans.start(i), spans.end(i));
    }
    firstSubfield[spans.count()] = subfields;
    traits = found;
  }

  private static int scanControl(byte[] bytes, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found |= trait(bytes[i]);
    }
    return found;
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
      } else if (b < ' ' || b == '&' || b == 0x7F) {
        found |= trait(b);
      }
    }
    return found;
  }

  private static int trait(byte b) {
    if (b < 0) {
      return NON_ASCII;
    }
    if (b == 0x1B) {
      return ESCAPE;
    }
    if (b == '&') {
      return AMPERSAND;
    }
    return b < ' ' || b == 0x7F ? CONTROL : 0;
  }

  boolean has(int trait) {
    return (traits & trait) != 0;
  }

  int subfieldCount(int field) {
    return firstSubfield[field + 1] - firstSubfield[field];
  }

  /** Index behind the delimiter of subfield {@code k} of a field: where its code stands. */
  int subfieldStart(int field, int k) {
    return starts[firstSubfield[field] + k];
  }
}
