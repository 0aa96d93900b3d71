package org.folioext.marc.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Severity;

/**
 * One JSON object a finding, and one for the summary: the promise of {@code findings.schema.json}
 * (docs/findings.md). Written without a tree and without jakarta.json's generator: that took 2.7 µs
 * a line where this takes 1.1 (docs/adr/0005), and a record has 10 µs in all.
 */
public final class JsonLines implements Reporter {
  /** Version of the format; a change that could break a reader raises it. */
  public static final int VERSION = 1;

  private static final byte[] POINTER = ascii(",\"pointer\":");
  private static final byte[] MESSAGE = ascii(",\"message\":\"");
  private static final byte[] ARGS = ascii("\",\"args\":[");

  private final Messages messages;
  private final Map<Severity, Map<String, byte[]>> rules = new EnumMap<>(Severity.class);

  /** Findings told in the language of the messages. */
  public JsonLines(Messages messages) {
    this.messages = messages;
    for (Severity severity : Severity.values()) {
      rules.put(severity, new ConcurrentHashMap<>());
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
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
    out.raw(about(finding.rule(), finding.severity())).json(finding.place().toString());
    out.raw(POINTER).json(finding.place().pointer());
    out.raw(MESSAGE);
    messages.text(finding, out::insideJson);
    out.raw(ARGS);
    for (int i = 0; i < finding.args().size(); i++) {
      out.text(i == 0 ? "" : ",").json(finding.args().get(i));
    }
    out.text("]}\n");
  }

  private byte[] about(RuleInfo rule, Severity severity) {
    byte[] known = rules.get(severity).get(rule.id());
    if (known != null) {
      return known;
    }
    Buffer text = new Buffer();
    text.text(",\"rule\":").json(rule.id());
    text.text(",\"group\":").json(rule.group().id());
    text.text(",\"severity\":").json(severity.id()).text(",\"at\":");
    byte[] made = text.copy();
    rules.get(severity).put(rule.id(), made);
    return made;
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
