package org.folioext.marc.cli.report;

import java.util.Map;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Severity;

/**
 * One JSON object a finding, and one for the summary: the promise of {@code findings.schema.json}
 * (docs/findings.md). Written without a tree and without jakarta.json's generator, which takes
 * several times as long a line (docs/adr, "JSON Lines").
 */
public final class JsonLines implements Reporter {
  /** Version of the format; a change that could break a reader raises it. */
  public static final int VERSION = 1;

  private final Messages messages;

  /** Findings told in the language of the messages. */
  public JsonLines(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void begin(Buffer out) {
    // The first line is the first finding.
  }

  @Override
  public void record(Checked checked, Buffer out) {
    int from = out.length();
    about(checked, out);
    int to = out.length();
    boolean first = true;
    for (Finding finding : checked.findings()) {
      if (!first) {
        out.again(from, to);
      }
      first = false;
      finding(finding, out);
    }
  }

  private static void about(Checked checked, Buffer out) {
    out.text("{\"file\":").json(checked.file());
    out.text(",\"record\":").number(checked.position().ordinal());
    out.text(",\"offset\":").number(checked.position().offset());
    if (checked.position().hasLine()) {
      out.text(",\"line\":").number(checked.position().line());
      out.text(",\"column\":").number(checked.position().column());
    }
    out.text(",\"control\":").json(checked.control());
    out.text(",\"type\":").json(checked.type());
  }

  private void finding(Finding finding, Buffer out) {
    out.text(",\"rule\":").json(finding.rule().id());
    out.text(",\"group\":").json(finding.rule().group().id());
    out.text(",\"severity\":").json(finding.severity().id());
    out.text(",\"at\":").json(finding.place().toString());
    out.text(",\"pointer\":").json(finding.place().pointer());
    out.text(",\"message\":").json(messages.text(finding));
    out.text(",\"args\":[");
    for (int i = 0; i < finding.args().size(); i++) {
      out.text(i == 0 ? "" : ",").json(finding.args().get(i));
    }
    out.text("]}\n");
  }

  @Override
  public void end(Tally tally, Completeness completeness, Buffer out) {
    out.text("{\"summary\":{\"version\":").number(VERSION);
    out.text(",\"records\":").number(tally.records());
    out.text(",\"unreadable\":").number(tally.unreadable());
    out.text(",\"byRule\":{");
    String comma = "";
    for (Map.Entry<String, Long> entry : tally.byRule().entrySet()) {
      out.text(comma).json(entry.getKey()).text(":").number(entry.getValue());
      comma = ",";
    }
    out.text("},\"bySeverity\":{");
    comma = "";
    for (Severity severity : Severity.values()) {
      out.text(comma).json(severity.id()).text(":").number(tally.of(severity));
      comma = ",";
    }
    out.text("}");
    out.text(completeness == Completeness.INTERRUPTED ? ",\"interrupted\":true" : "");
    out.text(completeness == Completeness.INCOMPLETE ? ",\"incomplete\":true" : "");
    out.text("}}\n");
  }
}
