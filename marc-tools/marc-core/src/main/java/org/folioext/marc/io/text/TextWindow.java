package org.folioext.marc.io.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.Window;

/**
 * A {@link Window} that knows lines and columns, and numbers the records cut out of it. Lines end
 * with LF; columns count characters of UTF-8. Not thread-safe.
 */
public final class TextWindow implements Closeable {
  /** Longest record taken apart, in bytes. */
  public static final int LONGEST = 8 << 20;

  private final Window window;
  private long ordinal;
  private long line = 1;
  private long column = 1;

  /** A window on a stream that begins with a byte order mark, or not; it counts as no column. */
  public TextWindow(InputStream in) throws IOException {
    window = new Window(in);
    if (window.require(3) && at(0) == (byte) 0xEF && at(1) == (byte) 0xBB && at(2) == (byte) 0xBF) {
      window.drop(3);
    }
  }

  /** Bytes held. */
  public int size() {
    return window.size();
  }

  /** The byte at an index below {@link #size()}. */
  public byte at(int i) {
    return window.at(i);
  }

  /** Reads on until so many bytes are held; false when the stream ends before that. */
  public boolean require(int wanted) throws IOException {
    return window.require(wanted);
  }

  /** The first index of a byte in [from, to), or -1. */
  public int find(byte wanted, int from, int to) {
    return window.find(wanted, from, to);
  }

  /** Whether the bytes at an index are this ASCII text; reads on as needed. */
  public boolean startsWith(String ascii, int at) throws IOException {
    if (!window.require(at + ascii.length())) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (window.at(at + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Forgets the first bytes held. */
  public void drop(int count) {
    for (int i = 0; i < count; i++) {
      byte b = window.at(i);
      if (b == '\n') {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
    }
    window.drop(count);
  }

  /** Bytes dropped so far. */
  public long offset() {
    return window.offset();
  }

  /** Makes a record of the first bytes held, and drops them. */
  public Cut cut(int length, List<Defect> defects) {
    Cut cut = new Cut(nextPosition(), window.copy(length), List.copyOf(defects));
    drop(length);
    return cut;
  }

  /** Drops the first bytes held as a record that is too long to be taken apart. */
  public Reading dropTooLong(int length, List<Defect> defects) {
    return dropUnreadable(length, defects, DefectKind.TOO_LONG, LONGEST);
  }

  /** Drops the first bytes held as a record that is unreadable for a fault in its text. */
  public Reading dropUnreadable(int length, List<Defect> defects, SyntaxFault fault) {
    return drop(length, defects, Defect.syntax(fault, offset()));
  }

  /** Drops the first bytes held as a record that is unreadable for a reason. */
  public Reading dropUnreadable(
      int length, List<Defect> defects, DefectKind kind, Object... reason) {
    return drop(length, defects, Defect.of(kind, offset(), reason));
  }

  private Reading drop(int length, List<Defect> defects, Defect reason) {
    Position position = nextPosition();
    List<Defect> all = new ArrayList<>(defects);
    all.add(reason);
    drop(length);
    return new Reading.Unreadable(position, List.copyOf(all));
  }

  private Position nextPosition() {
    return new Position(++ordinal, window.offset(), line, column);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
