package org.folioext.marc.io.xml;

import java.io.IOException;
import org.folioext.marc.io.text.TextWindow;

/**
 * Finds tags in XML without parsing it: what begins with {@code <}, of what kind it is and where it
 * ends. A tag cannot hold {@code <}, so a broken one ends there and swallows nothing. Not
 * thread-safe.
 */
final class XmlTags {
  /** What a {@code <} begins. */
  enum Kind {
    START(">"),
    END(">"),
    COMMENT("-->"),
    CDATA("]]>"),
    INSTRUCTION("?>"),
    DOCTYPE(">"),
    NONE("");

    private final String close;

    Kind(String close) {
      this.close = close;
    }
  }

  private static final int DROP_FROM = 1 << 16;
  private static final int KEEP = 16;
  private static final int LONGEST_NAME = 64;

  private final TextWindow window;
  private long textAt = -1;

  XmlTags(TextWindow window) {
    this.window = window;
  }

  /** Index of the next {@code <} from {@code at} on; -1 at the end or beyond the limit. */
  int nextOpen(int at, boolean dropping) throws IOException {
    textAt = -1;
    int i = at;
    while (window.require(i + 1) && isBlank(window.at(i))) {
      i++;
      if (dropping && i > DROP_FROM) {
        window.drop(i);
        i = 0;
      } else if (i > TextWindow.LONGEST) {
        return -1;
      }
    }
    if (i < window.size() && window.at(i) != '<') {
      textAt = window.offset() + i;
    }
    return find('<', i, dropping);
  }

  /** Offset in the file of the first byte, not blank, that {@link #nextOpen} passed over; or -1. */
  long textAt() {
    return textAt;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** What begins at the {@code <} at index {@code at}. */
  Kind kind(int at) throws IOException {
    if (!window.require(at + 2)) {
      return Kind.NONE;
    }
    return switch (window.at(at + 1)) {
      case '/' -> Kind.END;
      case '?' -> Kind.INSTRUCTION;
      case '!' -> {
        if (window.startsWith("<!--", at)) {
          yield Kind.COMMENT;
        }
        yield window.startsWith("<![CDATA[", at)
            ? Kind.CDATA
            : window.startsWith("<!DOCTYPE", at) ? Kind.DOCTYPE : Kind.START;
      }
      default -> Kind.START;
    };
  }

  /**
   * Index behind what begins at {@code at}.
   *
   * @param dropping whether bytes before the end may be dropped: nobody needs them
   * @return -1 where it has no end in the file; more than the limit where it has none within
   */
  int end(int at, Kind kind, boolean dropping) throws IOException {
    if (kind == Kind.START || kind == Kind.END) {
      return tagEnd(at + 1);
    }
    int i = at + 2;
    char last = kind.close.charAt(kind.close.length() - 1);
    while (true) {
      i = find(last, i, dropping);
      if (i < 0) {
        return window.size() > TextWindow.LONGEST ? window.size() : -1;
      }
      int from = i + 1 - kind.close.length();
      if (from >= 0 && window.startsWith(kind.close, from)) {
        return i + 1;
      }
      i++;
    }
  }

  private int tagEnd(int from) throws IOException {
    byte quote = 0;
    for (int i = from; i <= TextWindow.LONGEST && window.require(i + 1); i++) {
      byte b = window.at(i);
      if (b == '<') {
        return i;
      }
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        return i + 1;
      }
    }
    return window.size() > TextWindow.LONGEST ? TextWindow.LONGEST + 1 : -1;
  }

  /** The name at {@code at} with its prefix, cut where it is absurdly long. */
  String name(int at) throws IOException {
    StringBuilder name = new StringBuilder();
    for (int i = at; i < at + LONGEST_NAME && window.require(i + 1); i++) {
      if (!isNameByte(window.at(i))) {
        break;
      }
      name.append((char) (window.at(i) & 0xFF));
    }
    return name.toString();
  }

  /** A name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Whether the tag that ends before {@code end} is like {@code <record/>}. */
  boolean isSelfClosing(int end) {
    return end >= 2 && window.at(end - 1) == '>' && window.at(end - 2) == '/';
  }

  /** Whether the tag that ends before {@code end} is closed, not broken off by another. */
  boolean isClosed(int end) {
    return end >= 1 && end <= window.size() && window.at(end - 1) == '>';
  }

  private static boolean isNameByte(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == ':'
        || b == '_'
        || b == '-'
        || b == '.'
        || b < 0;
  }

  private int find(char wanted, int from, boolean dropping) throws IOException {
    int at = from;
    while (window.require(at + 1)) {
      int found = window.find((byte) wanted, at, window.size());
      if (found >= 0) {
        return found;
      }
      at = window.size();
      if (dropping && at > DROP_FROM) {
        window.drop(at - KEEP);
        at = KEEP;
      } else if (at > TextWindow.LONGEST) {
        return -1;
      }
    }
    return -1;
  }
}
