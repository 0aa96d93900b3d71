package org.folioext.marc.cli.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Severity;

/** A report to read: findings by record, then counts by rule. */
public final class PlainText implements Reporter {
  private static final String PLACE_WIDTH = "            ";
  private static final int COUNT_WIDTH = 9;

  private final Messages messages;
  private final Wording wording;
  private final Style style;

  /** Findings told in the language of the messages, what is around them in that of the wording. */
  public PlainText(Messages messages, Wording wording, Style style) {
    this.messages = messages;
    this.wording = wording;
    this.style = style;
  }

  @Override
  public void begin(Buffer out) {
    // The first line is about the first record with findings.
  }

  @Override
  public void record(Checked checked, Buffer out) {
    out.text(style.heading(heading(checked, wording))).text("\n");
    for (Finding finding : checked.findings()) {
      String severity = padded(wording.name(finding.severity()), "       ");
      out.text("  ").text(style.of(finding.severity(), severity));
      out.text("  ").text(padded(Visible.text(finding.place().toString()), PLACE_WIDTH));
      out.text("  ").text(Visible.text(messages.text(finding)));
      out.text("  ").text(style.faint("[" + finding.rule().id() + "]")).text("\n");
    }
    out.text("\n");
  }

  static String heading(Checked checked, Wording wording) {
    Position position = checked.position();
    StringBuilder heading = new StringBuilder(Visible.text(checked.file())).append(", ");
    heading.append(
        position.hasLine()
            ? wording.text("heading.line", position.ordinal(), position.line())
            : wording.text("heading.byte", position.ordinal(), position.offset()));
    if (checked.control() != null) {
      heading.append(", 001 ").append(Visible.text(checked.control()));
    }
    return heading.append(checked.type() == null ? "" : ", " + checked.type()).toString();
  }

  @Override
  public void end(Tally tally, Completeness completeness, Buffer out) {
    List<Map.Entry<String, Long>> rules =
        tally.byRule().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    for (Map.Entry<String, Long> rule : rules) {
      String count = wording.number(rule.getValue());
      out.text(" ".repeat(Math.max(0, COUNT_WIDTH - count.length())));
      out.text(count).text("  ").text(rule.getKey()).text("\n");
    }
    out.text(rules.isEmpty() ? "" : "\n").text(style.heading(sentence(tally))).text("\n");
    if (!rules.isEmpty()) {
      out.text(wording.text("more", rules.get(0).getKey())).text("\n");
    }
    switch (completeness) {
      case WHOLE -> out.text("");
      case INTERRUPTED -> out.text(wording.text("interrupted")).text("\n");
      case INCOMPLETE -> out.text(wording.text("incomplete")).text("\n");
    }
  }

  private String sentence(Tally tally) {
    String records = wording.text("count.records", tally.records());
    if (tally.unreadable() > 0) {
      records += " " + wording.text("count.unreadable", tally.unreadable());
    }
    String found =
        Arrays.stream(Severity.values())
            .filter(severity -> tally.of(severity) > 0)
            .map(severity -> wording.counted(severity, tally.of(severity)))
            .collect(Collectors.joining(", "));
    return found.isEmpty()
        ? wording.text("nothing", records)
        : wording.text("some", records, found);
  }

  private static String padded(String text, String blanks) {
    return text.length() >= blanks.length() ? text : text + blanks.substring(text.length());
  }
}
