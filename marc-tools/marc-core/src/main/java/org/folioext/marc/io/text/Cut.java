package org.folioext.marc.io.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Position;
import org.folioext.marc.Utf8;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;

/**
 * The bytes of one record in a text format, before it is taken apart. Treated as immutable: nobody
 * changes the array.
 *
 * @param position where it begins
 * @param bytes as they are in the file
 * @param defects what cutting found
 */
public record Cut(Position position, byte[] bytes, List<Defect> defects) {

  /** A place inside the record, counted in the whole file. */
  public record Place(long line, long column) {}

  /** The bytes as UTF-8, ill-formed ones as U+FFFD. */
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The index of the first byte that is not well-formed UTF-8, or -1. */
  public int firstInvalid() {
    return Utf8.firstInvalid(bytes, 0, bytes.length);
  }

  /**
   * Where in the file something is.
   *
   * @param line in the record, from 1
   * @param column in that line, from 1
   */
  public Place place(long line, long column) {
    return line <= 1
        ? new Place(position.line(), position.column() + Math.max(column, 1) - 1)
        : new Place(position.line() + line - 1, column);
  }

  /** A record without fields, for a fault in its text. */
  public Reading unreadable(SyntaxFault fault, Object... args) {
    return unreadable(position, defects, fault, args);
  }

  /** A record without fields, with what was found before the fault. */
  public static Reading unreadable(
      Position position, List<Defect> found, SyntaxFault fault, Object... args) {
    List<Defect> all = new ArrayList<>(found);
    all.add(Defect.syntax(fault, position.offset(), args));
    return new Reading.Unreadable(position, List.copyOf(all));
  }
}
