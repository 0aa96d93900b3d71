package org.folioext.marc.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;

/**
 * A table with one row a finding, made for spreadsheets: UTF-8 with a byte order mark, lines ended
 * by CRLF (RFC 4180), and no cell that a spreadsheet would take for a formula.
 */
public final class Csv implements Reporter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Object[] HEADINGS = {
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
    "column"
  };

  private final Messages messages;

  /** Findings told in the language of the messages. */
  public Csv(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void begin(Buffer out) {
    out.text(BYTE_ORDER_MARK);
    rows(out, printer -> printer.printRecord(HEADINGS));
  }

  @Override
  public void record(Checked checked, Buffer out) {
    rows(
        out,
        printer -> {
          for (Finding finding : checked.findings()) {
            printer.printRecord(row(checked, finding));
          }
        });
  }

  @Override
  public void end(Tally tally, Completeness completeness, Buffer out) {
    // A table has no place for a summary.
  }

  private Object[] row(Checked checked, Finding finding) {
    Position position = checked.position();
    return new Object[] {
      safe(checked.file()),
      position.ordinal(),
      safe(checked.control()),
      checked.type(),
      finding.severity().id(),
      finding.rule().id(),
      finding.rule().group().id(),
      safe(finding.place().toString()),
      safe(messages.text(finding)),
      position.offset(),
      position.hasLine() ? position.line() : null,
      position.hasLine() ? position.column() : null
    };
  }

  /** An apostrophe before what would begin a formula, as OWASP advises against CSV injection. */
  private static String safe(String cell) {
    return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        ? "'" + cell
        : cell;
  }

  private interface Rows {
    void print(CSVPrinter printer) throws IOException;
  }

  private static void rows(Buffer out, Rows rows) {
    StringBuilder text = new StringBuilder(256);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      rows.print(printer);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    out.text(text.toString());
  }
}
