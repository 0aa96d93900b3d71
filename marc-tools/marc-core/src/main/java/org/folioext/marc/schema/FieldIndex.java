package org.folioext.marc.schema;

import java.util.Arrays;

/** Where the fields of a schema file start and end. Immutable once built. */
final class FieldIndex {
  private static final int TAGS = 1000;

  private final byte[] bytes;
  private final int[] starts = new int[TAGS];
  private final int[] ends = new int[TAGS];
  private int headEnd;

  private FieldIndex(byte[] bytes) {
    this.bytes = bytes;
    this.headEnd = bytes.length;
    Arrays.fill(starts, -1);
  }

  static FieldIndex of(byte[] bytes) throws SchemaException {
    FieldIndex index = new FieldIndex(bytes);
    index.scan();
    return index;
  }

  /** Looks at every byte of the file once; nothing else is done here. */
  private void scan() throws SchemaException {
    int last = -1;
    int at = nextField(0);
    headEnd = at;
    while (at < bytes.length) {
      int number = numberAt(at + 2);
      if (number < 0 || starts[number] >= 0) {
        throw new SchemaException(
            "line " + LineScanner.lineOf(bytes, at), "no tag, or one that is there already");
      }
      starts[number] = at;
      if (last >= 0) {
        ends[last] = at;
      }
      last = number;
      at = nextField(at + 1);
    }
    if (last >= 0) {
      ends[last] = bytes.length;
    }
  }

  private int nextField(int from) {
    byte[] text = bytes;
    int end = text.length - 5;
    for (int i = from; i < end; i++) {
      if (text[i] == 'F' && text[i + 1] == '\t' && (i == 0 || text[i - 1] == '\n')) {
        return i;
      }
    }
    return text.length;
  }

  private int numberAt(int at) {
    if (bytes[at] == 'L' && bytes[at + 1] == 'D' && bytes[at + 2] == 'R') {
      return 0;
    }
    int number = 0;
    for (int i = at; i < at + 3; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  int headEnd() {
    return headEnd;
  }

  boolean has(int number) {
    return starts[number] >= 0;
  }

  /** A scanner over the lines of one field. */
  LineScanner scanner(int number) {
    return new LineScanner(bytes, starts[number], ends[number]);
  }
}
