package org.folioext.okapi.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Tables made for spreadsheets: UTF-8 with a byte order mark, lines ended by CRLF (RFC 4180), and
 * no cell that a spreadsheet would take for a formula, or divide at a semicolon. Stateless.
 */
public final class Csv {

  /** The content type. */
  public static final String TYPE = "text/csv; charset=utf-8";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

  /** Where the decimal sign is a comma, spreadsheets divide at semicolons too. */
  private static final char OTHER_DELIMITER = ';';

  private static final CSVFormat PLAIN = CSVFormat.RFC4180;
  private static final CSVFormat QUOTED = PLAIN.builder().setQuoteMode(QuoteMode.ALL).get();

  private Csv() {}

  /** How a table begins. */
  public static String begin(List<String> headings) {
    return BYTE_ORDER_MARK + rows(List.of(headings));
  }

  /** Rows of it, each with its cells. */
  public static String rows(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      for (List<String> row : rows) {
        print(text, row);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory fails never", e);
    }
  }

  private static void print(StringBuilder text, List<String> row) throws IOException {
    boolean first = true;
    for (String cell : row) {
      CSVFormat format = cell.indexOf(OTHER_DELIMITER) >= 0 ? QUOTED : PLAIN;
      format.print(safe(cell), text, first);
      first = false;
    }
    PLAIN.println(text);
  }

  /** An apostrophe before what would begin a formula, as OWASP advises against CSV injection. */
  private static String safe(String cell) {
    return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
