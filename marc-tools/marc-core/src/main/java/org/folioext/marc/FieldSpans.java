package org.folioext.marc;

import java.util.Arrays;

/**
 * Where fields lie in a byte array: a growing list of (tag, start, end). Used by readers while they
 * make a record. Not thread-safe.
 */
public final class FieldSpans {
  private int[] triples;
  private int count;

  /** An empty list with room for {@code expected} fields before it grows. */
  public FieldSpans(int expected) {
    triples = new int[3 * Math.max(expected, 4)];
  }

  /**
   * Adds a field.
   *
   * @param packedTag see {@link Tag}
   * @param start index of the first byte of its body
   * @param end index behind the last byte, before the field terminator
   */
  public void add(int packedTag, int start, int end) {
    if (3 * count == triples.length) {
      triples = Arrays.copyOf(triples, 2 * triples.length);
    }
    triples[3 * count] = packedTag;
    triples[3 * count + 1] = start;
    triples[3 * count + 2] = end;
    count++;
  }

  /** How many fields were added. */
  public int count() {
    return count;
  }

  /** The packed tag of field {@code i}. */
  public int tag(int i) {
    return triples[3 * i];
  }

  /** The index of the first byte of field {@code i}. */
  public int start(int i) {
    return triples[3 * i + 1];
  }

  /** The index behind the last byte of field {@code i}. */
  public int end(int i) {
    return triples[3 * i + 2];
  }
}
