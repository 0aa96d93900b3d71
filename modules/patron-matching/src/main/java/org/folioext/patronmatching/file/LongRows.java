package org.folioext.patronmatching.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a row without end, such as one whose quotes never close, before it fills the memory. */
final class LongRows extends FilterReader {
  private static final int LONGEST = 1 << 24;

  private final String name;
  private long line;
  private int read;

  LongRows(String name, Reader in) {
    super(in);
    this.name = name;
  }

  /** A row is through, the last of whose lines is this one. */
  void row(long last) {
    line = last;
    read = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    read += Math.max(0, count);
    if (read > LONGEST) {
      throw new Refused(
          "%s: the row that begins with line %d does not end. Look for a \" that is not closed."
              .formatted(name, line + 1));
    }
    return count;
  }
}
