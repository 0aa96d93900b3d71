package org.folioext.marcchecks.http.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;

/**
 * A table with one row a finding, made for spreadsheets: UTF-8 with a byte order mark, lines ended
 * by CRLF (RFC 4180), and no cell that a spreadsheet would take for a formula.
 */
final class Csv implements ReportForm {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADINGS =
      "file,record,control,type,severity,rule,group,at,message,offset,line,column\r\n";

  @Override
  public FileHead head() {
    return new FileHead("text/csv; charset=utf-8", "findings.csv");
  }

  @Override
  public String begin() {
    return BYTE_ORDER_MARK + HEADINGS;
  }

  @Override
  public String line(Run run, RunFinding finding, String message) {
    boolean placed = finding.position().hasLine();
    List<String> cells =
        Arrays.asList(
            safe(run.fileName()),
            String.valueOf(finding.position().ordinal()),
            safe(finding.control().orElse("")),
            finding.type().orElse(""),
            finding.severity().id(),
            finding.rule(),
            finding.group(),
            safe(finding.at()),
            safe(message),
            String.valueOf(finding.position().offset()),
            placed ? String.valueOf(finding.position().line()) : "",
            placed ? String.valueOf(finding.position().column()) : "");
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  @Override
  public String end(Run run) {
    return "";
  }

  /** An apostrophe before what would begin a formula, as OWASP advises against CSV injection. */
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
