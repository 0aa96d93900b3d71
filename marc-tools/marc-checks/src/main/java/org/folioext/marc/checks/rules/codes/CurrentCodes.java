package org.folioext.marc.checks.rules.codes;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.Subfield;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.CodeList;

/**
 * The codes of a list that are in use, looked up by bytes without making an object, because nearly
 * every value is one of them. Codes of up to seven characters are packed into a long and hashed.
 * Immutable.
 */
final class CurrentCodes {
  private static final int WIDEST = 7;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] slots;
  private final int shift;

  CurrentCodes(CodeList list) {
    List<CodeDefinition> entries = list.entries();
    int bits = 33 - Integer.numberOfLeadingZeros(2 * entries.size());
    slots = new long[1 << bits];
    shift = 64 - bits;
    for (CodeDefinition entry : entries) {
      if (!entry.status().isObsolete()) {
        int missing = Math.max(0, list.width() - entry.code().length());
        add(entry.code() + "-".repeat(missing));
      }
    }
  }

  private void add(String code) {
    long key = 0;
    for (int i = 0; i < code.length(); i++) {
      key = key << 8 | code.charAt(i);
    }
    int at = (int) (key * MIX >>> shift);
    while (slots[at] != 0) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = key;
  }

  /** Whether the bytes from..to of a field, the last excluded, are a code; blanks may follow it. */
  boolean has(Field field, int from, int to) {
    int end = to;
    while (end > from && field.byteAt(end - 1) == ' ') {
      end--;
    }
    long key = 0;
    for (int i = from; i < end; i++) {
      key = key << 8 | field.byteAt(i);
    }
    return end - from <= WIDEST && has(key);
  }

  /** Whether a subfield is a code and nothing else. */
  boolean has(Subfield subfield) {
    int from = subfield.offsetInField();
    return has(subfield.field(), from, from + subfield.length());
  }

  private boolean has(long key) {
    int at = (int) (key * MIX >>> shift);
    while (slots[at] != 0) {
      if (slots[at] == key) {
        return true;
      }
      at = at + 1 & slots.length - 1;
    }
    return false;
  }
}
