package org.folioext.marc.cli.report;

import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.FindingRow;
import org.folioext.marc.checks.Messages;

/** A table with one row a finding, made for spreadsheets. */
public final class Csv implements Reporter {
  private final Messages messages;

  /** Findings told in the language of the messages. */
  public Csv(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void begin(Buffer out) {
    out.text(FindingRow.BEGIN);
  }

  @Override
  public void record(Checked checked, Buffer out) {
    checked.findings().forEach(finding -> out.text(row(checked, finding).text()));
  }

  @Override
  public void end(Tally tally, Completeness completeness, Buffer out) {
    // A table has no place for a summary.
  }

  private FindingRow row(Checked checked, Finding finding) {
    return new FindingRow(
        checked.file(),
        checked.position(),
        checked.control(),
        checked.type(),
        finding.severity(),
        finding.rule().id(),
        finding.rule().group().id(),
        finding.place().toString(),
        messages.text(finding));
  }
}
