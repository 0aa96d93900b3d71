package org.folioext.marc.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folioext.marc.Position;

/**
 * A finding as a row of a table made for spreadsheets: UTF-8 with a byte order mark, lines ended by
 * CRLF (RFC 4180), and no cell that a spreadsheet would take for a formula. Immutable.
 *
 * @param position where its record begins
 * @param control control number of the record, or null
 * @param type short name of the record's format, or null
 * @param at field address, or {@code byte N}
 */
public record FindingRow(
    String file,
    Position position,
    String control,
    String type,
    Severity severity,
    String rule,
    String group,
    String at,
    String message) {

  /** What comes before the first row. */
  public static final String BEGIN =
      "\uFEFF"
          + line(
              "file",
              "record",
              "control",
              "type",
              "severity",
              "rule",
              "group",
              "at",
              "message",
              "offset",
              "line",
              "column");

  /** The row, with what ends its line. */
  public String text() {
    return line(
        safe(file),
        position.ordinal(),
        safe(control),
        type,
        severity.id(),
        rule,
        group,
        safe(at),
        safe(message),
        position.offset(),
        position.hasLine() ? position.line() : null,
        position.hasLine() ? position.column() : null);
  }

  /** An apostrophe before what would begin a formula, as OWASP advises against CSV injection. */
  private static String safe(String cell) {
    return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        ? "'" + cell
        : cell;
  }

  private static String line(Object... cells) {
    StringBuilder text = new StringBuilder(256);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return text.toString();
  }
}
