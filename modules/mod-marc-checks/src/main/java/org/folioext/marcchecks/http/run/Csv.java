package org.folioext.marcchecks.http.run;

import org.folioext.marc.checks.FindingRow;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;

/** A table with one row a finding, made for spreadsheets. */
final class Csv implements ReportForm {
  @Override
  public FileHead head() {
    return new FileHead("text/csv; charset=utf-8", "findings.csv");
  }

  @Override
  public String begin() {
    return FindingRow.BEGIN;
  }

  @Override
  public String line(Run run, RunFinding finding, String message) {
    return new FindingRow(
            run.fileName(),
            finding.position(),
            finding.control().orElse(null),
            finding.type().orElse(null),
            finding.severity(),
            finding.rule(),
            finding.group(),
            finding.at(),
            message)
        .text();
  }

  @Override
  public String end(Run run) {
    return "";
  }
}
