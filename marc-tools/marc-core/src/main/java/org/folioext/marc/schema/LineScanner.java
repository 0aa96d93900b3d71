package org.folioext.marc.schema;

import java.nio.charset.Charset;
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
  private final int end;
  private int next;
  private Charset charset = StandardCharsets.UTF_8;

  LineScanner(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Scans the lines from..end-1 only. */
  LineScanner(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
  }

  /** Moves to the next line that is no comment; false at the end. */
  boolean next() {
    while (next < end) {
      split();
      boolean comment = bytes[starts[0]] == '#' && starts[0] + 1 < end && isSpace(starts[0] + 1);
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
    byte[] text = bytes;
    int at = next;
    int all = 0;
    byte ch;
    while (at < end && (ch = text[at]) != '\n') {
      all |= ch;
      at++;
      if (ch == '\t' && columns < MAX_COLUMNS - 1) {
        starts[++columns] = at;
      }
    }
    starts[++columns] = at + 1;
    next = at + 1;
    charset = all < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
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
    return column < columns ? new String(bytes, starts[column], length(column), charset) : "";
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

  /** Whether the column is exactly these bytes. */
  boolean is(int column, byte[] ascii) {
    int from = starts[column];
    int length = ascii.length;
    if (column >= columns || starts[column + 1] - 1 - from != length) {
      return false;
    }
    byte[] text = bytes;
    for (int i = 0; i < length; i++) {
      if (text[from + i] != ascii[i]) {
        return false;
      }
    }
    return true;
  }

  SchemaException fault(String problem) {
    return new SchemaException("line " + lineOf(bytes, starts[0]), problem);
  }

  /** The number of the line at an index, counted from 1. */
  static int lineOf(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
