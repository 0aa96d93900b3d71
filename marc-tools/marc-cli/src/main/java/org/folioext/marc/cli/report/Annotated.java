package org.folioext.marc.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.Field;
import org.folioext.marc.FieldAddress;
import org.folioext.marc.FieldAddress.Part;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Place;
import org.folioext.marc.io.Reading;

/**
 * One record in MarcEdit's form, each finding under the field that it is about. Made to be read:
 * what it writes is not meant to be read back.
 */
public final class Annotated {
  private static final String LEADER_LINE = "=LDR  ";

  private final Messages messages;
  private final Wording wording;
  private final Style style;

  /** Findings told in the language of the messages, what is around them in that of the wording. */
  public Annotated(Messages messages, Wording wording, Style style) {
    this.messages = messages;
    this.wording = wording;
    this.style = style;
  }

  /**
   * Renders a record.
   *
   * @param only show no more than these fields, if given
   */
  public String render(Checked checked, Optional<FieldAddress> only) {
    StringBuilder text = new StringBuilder();
    List<Finding> untold = new ArrayList<>(checked.findings());
    text.append(style.heading(PlainText.heading(checked, wording))).append('\n');
    if (checked.reading() instanceof Reading.Readable readable) {
      MarcRecord record = readable.record();
      if (only.isEmpty() || only.get().tag().equals(FieldAddress.LEADER)) {
        text.append(LEADER_LINE).append(Visible.text(record.leader().replace(' ', '\\')));
        text.append('\n');
        tell(text, untold, FieldAddress.LEADER, 1);
      }
      for (Field field : record.fields()) {
        if (only.isEmpty() || fits(field, only.get())) {
          line(text, field);
          tell(text, untold, field.tag(), field.occurrence());
        }
      }
    } else {
      text.append(wording.text("unreadable")).append('\n');
    }
    if (only.isEmpty()) {
      untold.forEach(finding -> tell(text, finding));
    }
    return text.toString();
  }

  private static boolean fits(Field field, FieldAddress only) {
    return field.tag().equals(only.tag())
        && (only.occurrence() == 0 || field.occurrence() == only.occurrence())
        && !(only.part() instanceof Part.OfSubfield part && !field.has(part.code()));
  }

  private static void line(StringBuilder text, Field field) {
    text.append('=').append(Visible.text(field.tag())).append("  ");
    if (field.isControl() || field.subfieldCount() == 0) {
      text.append(Visible.text(field.text().replace(' ', '\\'))).append('\n');
      return;
    }
    text.append(indicator(field, 1)).append(indicator(field, 2));
    for (Subfield subfield : field.subfields()) {
      String code = subfield.code() == 0 ? "" : String.valueOf(subfield.code());
      text.append('$').append(Visible.text(code));
      text.append(Visible.text(subfield.text().replace("$", "{dollar}")));
    }
    text.append('\n');
  }

  private static String indicator(Field field, int number) {
    char value = field.indicator(number);
    return Visible.text(String.valueOf(value == ' ' ? '\\' : value));
  }

  /** Tells the findings about a field, and takes them off the list. */
  private void tell(StringBuilder text, List<Finding> untold, String tag, int occurrence) {
    untold.removeIf(
        finding -> {
          boolean here = isAbout(finding.place(), tag, occurrence);
          if (here) {
            tell(text, finding);
          }
          return here;
        });
  }

  private static boolean isAbout(Place place, String tag, int occurrence) {
    return place instanceof Place.InRecord in
        && in.address().tag().equals(tag)
        && Math.max(in.address().occurrence(), 1) == occurrence;
  }

  private void tell(StringBuilder text, Finding finding) {
    String place = Visible.text(finding.place().toString());
    text.append("      ^ ");
    text.append(style.of(finding.severity(), wording.name(finding.severity())));
    text.append(' ').append(place).append(": ").append(Visible.text(messages.text(finding)));
    text.append(' ').append(style.faint("[" + finding.rule().id() + "]")).append('\n');
  }
}
