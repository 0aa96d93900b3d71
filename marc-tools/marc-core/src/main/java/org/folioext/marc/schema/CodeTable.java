package org.folioext.marc.schema;

import java.util.Arrays;
import java.util.List;

/**
 * Looks up the state of a code without allocating: single characters by a byte array, longer codes
 * by binary search, number ranges one by one (there are never more than a few).
 */
final class CodeTable {
  private static final int ASCII = 128;
  private static final long[] NO_KEYS = {};
  private static final byte[] NO_BITS = {};

  private final byte[] single = new byte[ASCII];
  private final long[] keys;
  private final byte[] bits;
  private final long[] ranges;

  private CodeTable(long[] keys, byte[] bits, long[] ranges) {
    this.keys = keys;
    this.bits = bits;
    this.ranges = ranges;
  }

  /** A table of the codes of at most 8 ASCII characters; a current code wins over an obsolete. */
  static CodeTable of(List<CodeDefinition> codes) {
    int longer = 0;
    int rangeCount = 0;
    for (int i = 0; i < codes.size(); i++) {
      CodeDefinition code = codes.get(i);
      if (code.code().length() > 1) {
        if (code.isRange()) {
          rangeCount++;
        } else {
          longer++;
        }
      }
    }
    CodeTable table =
        new CodeTable(
            longer == 0 ? NO_KEYS : new long[longer],
            longer == 0 ? NO_BITS : new byte[longer],
            rangeCount == 0 ? NO_KEYS : new long[4 * rangeCount]);
    table.fill(codes);
    return table;
  }

  private void fill(List<CodeDefinition> codes) {
    int longer = 0;
    int range = 0;
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i).code();
      byte bit = codes.get(i).status().state().bit();
      if (code.length() == 1) {
        add(code.charAt(0), bit);
      } else if (!codes.get(i).isRange()) {
        keys[longer++] = PackedCode.of(code, 0, code.length());
      } else {
        int width = code.length() / 2;
        ranges[range++] = width;
        ranges[range++] = Long.parseLong(code, 0, width, 10);
        ranges[range++] = Long.parseLong(code, width + 1, code.length(), 10);
        ranges[range++] = bit;
      }
    }
    Arrays.sort(keys);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i).code();
      if (code.length() > 1 && !codes.get(i).isRange()) {
        int at = Arrays.binarySearch(keys, PackedCode.of(code, 0, code.length()));
        bits[at] = better(bits[at], codes.get(i).status().state().bit());
      }
    }
    spreadSingleDigitRanges();
  }

  private void add(char ch, byte bit) {
    if (ch < ASCII) {
      single[ch] = better(single[ch], bit);
    }
  }

  private static byte better(byte known, byte next) {
    return known == State.CURRENT_BIT ? known : next;
  }

  private void spreadSingleDigitRanges() {
    for (int i = 0; i < ranges.length; i += 4) {
      if (ranges[i] == 1) {
        for (long digit = ranges[i + 1]; digit <= ranges[i + 2]; digit++) {
          add((char) ('0' + digit), (byte) ranges[i + 3]);
        }
      }
    }
  }

  /** The state bit of one character; 0 for anything outside ASCII. */
  byte bit(int ch) {
    return ch >= 0 && ch < ASCII ? single[ch] : 0;
  }

  /** The state bit of a packed value of the given width. */
  byte bit(long packed, int width) {
    if (packed < 0) {
      return 0;
    }
    if (width == 1) {
      return bit((int) packed);
    }
    int at = Arrays.binarySearch(keys, packed);
    if (at >= 0) {
      return bits[at];
    }
    if (ranges.length == 0) {
      return 0;
    }
    long number = PackedCode.number(packed, width);
    for (int i = 0; i < ranges.length; i += 4) {
      if (ranges[i] == width && number >= ranges[i + 1] && number <= ranges[i + 2]) {
        return (byte) ranges[i + 3];
      }
    }
    return 0;
  }
}
