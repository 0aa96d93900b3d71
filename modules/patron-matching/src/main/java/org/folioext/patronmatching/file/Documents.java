package org.folioext.patronmatching.file;

import java.io.IOException;
import java.io.Reader;

/**
 * The JSON texts of a stream, one behind the other: a whole list, or an object a line. Each is read
 * as if it were alone.
 */
final class Documents extends Reader {
  private final Reader in;
  private final char[] piece = new char[1 << 13];
  private int at;
  private int end;
  private long line = 1;
  private int depth;
  private boolean isBegun;
  private boolean isQuoted;
  private boolean isEscaped;
  private boolean isEnd;

  Documents(Reader in) {
    this.in = in;
  }

  /** Goes to the next text, if there is one: it is what is read from now on. */
  boolean next() throws IOException {
    while (has() && Character.isWhitespace(piece[at])) {
      line += piece[at++] == '\n' ? 1 : 0;
    }
    depth = 0;
    isBegun = false;
    isEnd = false;
    return has();
  }

  /** The line that is read, from 1. */
  long line() {
    return line;
  }

  private boolean has() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(piece));
    }
    return at < end;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (isEnd || !has()) {
      return -1;
    }
    int start = at;
    int stop = Math.min(end, at + length);
    while (at < stop && !isEnd) {
      look(piece[at++]);
    }
    System.arraycopy(piece, start, into, from, at - start);
    return at - start;
  }

  private void look(char c) {
    line += c == '\n' ? 1 : 0;
    if (isQuoted) {
      isQuoted = isEscaped || c != '"';
      isEscaped = !isEscaped && c == '\\';
    } else if (c == '"') {
      isQuoted = true;
    } else if (c == '{' || c == '[') {
      depth++;
      isBegun = true;
    } else if (c == '}' || c == ']') {
      depth--;
    }
    isEnd = isBegun && depth <= 0;
  }

  @Override
  public void close() {
    // A text's end is not the stream's.
  }
}
