package org.folioext.marc.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Severity;

/** A report to read: findings by record, then counts by rule. */
public final class PlainText implements Reporter {
  private static final String PLACE_WIDTH = "            ";

  private final Messages messages;
  private final Style style;

  /** Findings told in the language of the messages. */
  public PlainText(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  @Override
  public void begin(Buffer out) {
    // The first line is about the first record with findings.
  }

  @Override
  public void record(Checked checked, Buffer out) {
    out.text(style.heading(heading(checked))).text("\n");
    for (Finding finding : checked.findings()) {
      out.text("  ").text(style.of(finding.severity(), padded(finding.severity().id(), "       ")));
      out.text("  ").text(padded(Visible.text(finding.place().toString()), PLACE_WIDTH));
      out.text("  ").text(Visible.text(messages.text(finding)));
      out.text("  ").text(style.faint("[" + finding.rule().id() + "]")).text("\n");
    }
    out.text("\n");
  }

  static String heading(Checked checked) {
    Position position = checked.position();
    StringBuilder heading = new StringBuilder(Visible.text(checked.file()));
    heading.append(", record ").append(position.ordinal());
    heading.append(
        position.hasLine() ? " (line " + position.line() : " (byte " + position.offset());
    heading.append(')');
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
      out.text(String.format("%,9d  %s\n", rule.getValue(), rule.getKey()));
    }
    out.text(rules.isEmpty() ? "" : "\n").text(style.heading(sentence(tally))).text("\n");
    if (!rules.isEmpty()) {
      out.text("'marc explain " + rules.get(0).getKey() + "' tells more of a rule.\n");
    }
    switch (completeness) {
      case WHOLE -> out.text("");
      case INTERRUPTED -> out.text("Interrupted: this is what was done until then.\n");
      case INCOMPLETE -> out.text("Not everything could be read or checked.\n");
    }
  }

  private static String sentence(Tally tally) {
    StringBuilder sentence = new StringBuilder(counted(tally.records(), "record"));
    if (tally.unreadable() > 0) {
      sentence.append(String.format(" (%,d of them unreadable)", tally.unreadable()));
    }
    String comma = ": ";
    for (Severity severity : Severity.values()) {
      if (tally.of(severity) > 0) {
        String name = severity == Severity.CHECK ? "thing to look at" : severity.id();
        sentence.append(comma).append(counted(tally.of(severity), name));
        comma = ", ";
      }
    }
    return sentence.append(comma.equals(": ") ? ": nothing found." : ".").toString();
  }

  private static String counted(long count, String noun) {
    String plural = noun.startsWith("thing") ? noun.replace("thing", "things") : noun + "s";
    return String.format("%,d %s", count, count == 1 ? noun : plural);
  }

  private static String padded(String text, String blanks) {
    return text.length() >= blanks.length() ? text : text + blanks.substring(text.length());
  }
}
