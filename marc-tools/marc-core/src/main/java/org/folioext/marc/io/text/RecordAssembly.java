package org.folioext.marc.io.text;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;

/**
 * Puts a record together from what a text format says, mends what the layout cannot hold and
 * reports it:
 *
 * <ul>
 *   <li>a tag becomes three Latin-1 characters: longer ones are cut, shorter ones and other
 *       characters filled with {@code ?};
 *   <li>an indicator becomes one printable ASCII character: the first of several; a blank for none;
 *       {@code ?} for others. So does a subfield code, but none becomes {@code ?};
 *   <li>the leader becomes 24 characters, cut or filled with blanks;
 *   <li>a control field under a data field's tag keeps its text, which has then no subfields; a
 *       data field under 00X keeps the text of its subfields alone;
 *   <li>1D, 1E and 1F hex in values become U+FFFD.
 * </ul>
 *
 * <p>At most {@link #MOST_DEFECTS} defects are kept for a record, so that memory stays bounded. Not
 * thread-safe; one use each.
 */
public final class RecordAssembly {
  /** Defects kept for one record; a cataloger needs no more to know that it is broken. */
  public static final int MOST_DEFECTS = 100;

  private final Cut cut;
  private final RecordBuilder builder = new RecordBuilder("");
  private final List<Defect> defects;
  private boolean leaderSeen;
  private String tag = "";

  /** Begins the record of a cut, with the defects found so far. */
  public RecordAssembly(Cut cut) {
    this.cut = cut;
    this.defects = new ArrayList<>(cut.defects());
  }

  /** Adds a fault of the text, located at the record's begin. */
  public void report(SyntaxFault fault, Object... args) {
    add(Defect.syntax(fault, cut.position().offset(), args));
  }

  /** Adds a defect, located at the record's begin. */
  public void report(DefectKind kind, Object... args) {
    add(Defect.of(kind, cut.position().offset(), args));
  }

  /** Adds that a part of a field has not the form it must have. */
  public void malformed(String part, Object... args) {
    add(Defect.variant(DefectKind.MALFORMED_PART, part, cut.position().offset(), args));
  }

  private void add(Defect defect) {
    if (defects.size() < MOST_DEFECTS) {
      defects.add(defect);
    }
  }

  /** The leader. */
  public void leader(String text) {
    if (leaderSeen) {
      report(SyntaxFault.SECOND_LEADER);
      return;
    }
    leaderSeen = true;
    if (text.length() != MarcRecord.LEADER_LENGTH) {
      report(DefectKind.LEADER_LENGTH, text.length());
    }
    builder.leader(value(text).replace('\uFFFD', '?'));
  }

  /** A control field. */
  public void control(String statedTag, String value) {
    tag = mendedTag(statedTag);
    if (!isControl()) {
      malformed("control-field", tag);
    }
    builder.control(tag, value(value));
  }

  /** Begins a data field. */
  public void data(String statedTag, String indicator1, String indicator2) {
    tag = mendedTag(statedTag);
    if (isControl()) {
      malformed("data-field", tag);
      builder.control(tag, "");
    } else {
      builder.data(tag, indicator(1, indicator1), indicator(2, indicator2));
    }
  }

  /** Adds a subfield to the data field begun last. */
  public void sub(String code, String value) {
    if (isControl()) {
      builder.text(value(value));
    } else {
      boolean sound = code.length() == 1 && code.charAt(0) > ' ' && code.charAt(0) < 0x7F;
      builder.sub(sound ? code.charAt(0) : mendedCode(code), value(value));
    }
  }

  /** Adds a delimiter that nothing follows to the data field begun last. */
  public void bareDelimiter() {
    if (!isControl()) {
      builder.sub((char) 0, "");
    }
  }

  /** Adds text that is in no subfield to the field begun last. */
  public void outside(String text) {
    builder.text(value(text));
  }

  /** The record; or that there is none, also where what is wrong has cost all its fields. */
  public Reading reading() {
    if (!leaderSeen && builder.fieldCount() == 0) {
      return Cut.unreadable(cut.position(), defects, SyntaxFault.NO_RECORD);
    }
    if (builder.fieldCount() == 0 && reported(DefectKind.SYNTAX)) {
      return new Reading.Unreadable(cut.position(), List.copyOf(defects));
    }
    if (!leaderSeen) {
      report(DefectKind.LEADER_LENGTH, 0);
    }
    return new Reading.Readable(cut.position(), builder.build(), List.copyOf(defects));
  }

  private boolean reported(DefectKind kind) {
    return defects.stream().anyMatch(defect -> defect.kind() == kind);
  }

  private boolean isControl() {
    return tag.startsWith("00");
  }

  private String mendedTag(String stated) {
    if (stated.length() == 3
        && isTagCharacter(stated.charAt(0))
        && isTagCharacter(stated.charAt(1))
        && isTagCharacter(stated.charAt(2))) {
      return stated;
    }
    malformed("tag", stated);
    StringBuilder mended = new StringBuilder("???");
    for (int i = 0; i < Math.min(3, stated.length()); i++) {
      char c = stated.charAt(i);
      mended.setCharAt(i, isTagCharacter(c) ? c : '?');
    }
    return mended.toString();
  }

  private static boolean isTagCharacter(char c) {
    return c >= ' ' && c <= 0xFF;
  }

  private char indicator(int number, String stated) {
    boolean printable = !stated.isEmpty() && stated.charAt(0) >= ' ' && stated.charAt(0) < 0x7F;
    if (stated.length() != 1 || !printable) {
      malformed("indicator", stated, tag, number);
    }
    return printable ? stated.charAt(0) : stated.isEmpty() ? ' ' : '?';
  }

  private char mendedCode(String stated) {
    malformed("code", stated, tag);
    return stated.isEmpty() || stated.charAt(0) <= ' ' || stated.charAt(0) >= 0x7F
        ? '?'
        : stated.charAt(0);
  }

  private String value(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isReserved(text.charAt(i))) {
        return withoutReserved(text, text.charAt(i));
      }
    }
    return text;
  }

  private String withoutReserved(String text, char first) {
    report(DefectKind.RESERVED_CHARACTER, String.format("%02X", (int) first));
    StringBuilder mended = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isReserved(text.charAt(i))) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }

  private static boolean isReserved(char c) {
    return c >= 0x1D && c <= 0x1F;
  }
}
