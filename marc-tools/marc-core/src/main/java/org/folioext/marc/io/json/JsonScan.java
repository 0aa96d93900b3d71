package org.folioext.marc.io.json;

import java.io.IOException;
import org.folioext.marc.io.text.TextWindow;

/**
 * Finds the end of one JSON object by its brackets and strings, without parsing it. A line that
 * begins the next record ends an object that is not closed. Keeps its state between calls, so that
 * an object of any size can be passed in pieces. Not thread-safe; one use each.
 */
final class JsonScan {
  private static final int LOOK = 40;

  private final TextWindow window;
  private int depth;
  private int deepest;
  private boolean inString;
  private boolean escaped;
  private boolean firstLine = true;
  private boolean closed;

  JsonScan(TextWindow window) {
    this.window = window;
  }

  /**
   * Goes on with the object from an index.
   *
   * @return the index behind its end; -1 where it has none in the file or within the limit
   */
  int end(int from) throws IOException {
    for (int i = from; i <= TextWindow.LONGEST; i++) {
      if (i >= window.size() && !window.require(i + 1)) {
        return -1;
      }
      byte b = window.at(i);
      if (b == '\n' && nextRecordBehind(i)) {
        return i;
      }
      if (inString) {
        passInString(b);
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
        deepest = Math.max(deepest, depth);
      } else if ((b == '}' || b == ']') && --depth == 0) {
        closed = true;
        return i + 1;
      }
    }
    return -1;
  }

  private void passInString(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
    }
  }

  /** Whether the object ended with its bracket. */
  boolean closed() {
    return closed;
  }

  /** The deepest nesting met. */
  int deepest() {
    return deepest;
  }

  /**
   * Whether a line begins with a brace and a leader, or, behind the first line of this object, with
   * a brace and a key that is no tag: then the file is JSON Lines.
   */
  private boolean nextRecordBehind(int lineEnd) throws IOException {
    boolean first = firstLine;
    firstLine = false;
    int at = lineEnd + 1;
    if (window.startsWith(",", at)) {
      at++;
    }
    if (!window.startsWith("{", at)) {
      return false;
    }
    at++;
    while (at < lineEnd + LOOK && window.require(at + 1) && isBlank(window.at(at))) {
      at++;
    }
    return window.startsWith("\"leader\"", at)
        || first && window.startsWith("\"", at) && !window.startsWith("\"", at + 4);
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
