package org.folioext.marc.schema;

import java.nio.charset.StandardCharsets;

/**
 * Walks over the lines of a tab-separated file without regular expressions or copies of lines.
 * Lines that are empty or start with {@code #} and a space are skipped. Used in one thread.
 */
final class LineScanner {
  private static final int MAX_COLUMNS = 8;

  private final byte[] bytes;
  private final int[] starts = new int[MAX_COLUMNS + 1];
  private int columns;
  private int next;
  private int number;

  LineScanner(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Moves to the next line that is no comment; false at the end. */
  boolean next() {
    while (next < bytes.length) {
      number++;
      split();
      boolean comment =
          bytes[starts[0]] == '#' && starts[0] + 1 < bytes.length && isSpace(starts[0] + 1);
      if (!comment && starts[1] - 1 > starts[0]) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpace(int at) {
    return bytes[at] == ' ' || bytes[at] == '\n';
  }

  private void split() {
    columns = 0;
    starts[0] = next;
    int at = next;
    while (at < bytes.length && bytes[at] != '\n') {
      if (bytes[at] == '\t' && columns < MAX_COLUMNS - 1) {
        starts[++columns] = at + 1;
      }
      at++;
    }
    starts[++columns] = at + 1;
    next = at + 1;
  }

  int number() {
    return number;
  }

  int columns() {
    return columns;
  }

  /** First character of a column; 0 if the column is empty or missing. */
  int first(int column) {
    return length(column) > 0 ? bytes[starts[column]] : 0;
  }

  int length(int column) {
    return column < columns ? starts[column + 1] - 1 - starts[column] : 0;
  }

  /** The column as text; empty if missing. */
  String text(int column) {
    return column < columns
        ? new String(bytes, starts[column], length(column), StandardCharsets.UTF_8)
        : "";
  }

  /** Whether the column is exactly this ASCII text. */
  boolean is(int column, String ascii) {
    if (length(column) != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[starts[column] + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  SchemaException fault(String problem) {
    return new SchemaException("line " + number, problem);
  }
}
