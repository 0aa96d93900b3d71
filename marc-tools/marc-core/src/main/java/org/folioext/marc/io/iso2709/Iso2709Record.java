package org.folioext.marc.io.iso2709;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Bytes;
import org.folioext.marc.FieldSpans;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.Tag;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;

/** Takes one ISO 2709 record apart by its directory. Stateless once made; one use each. */
final class Iso2709Record {
  private final Position position;
  private final byte[] bytes;
  private final List<Defect> defects;

  private Iso2709Record(Position position, byte[] bytes, List<Defect> found) {
    this.position = position;
    this.bytes = bytes;
    this.defects = new ArrayList<>(found);
  }

  static Reading read(Position position, byte[] bytes, List<Defect> found) {
    return new Iso2709Record(position, bytes, found).read();
  }

  private Reading read() {
    checkLength();
    int directoryEnd =
        bytes.length <= MarcRecord.LEADER_LENGTH
            ? -1
            : Bytes.indexOf(bytes, MarcRecord.LEADER_LENGTH, bytes.length, Bytes.FIELD_TERMINATOR);
    if (directoryEnd < 0) {
      report(DefectKind.UNREADABLE, 0, "no-directory");
      return new Reading.Unreadable(position, List.copyOf(defects));
    }
    FieldSpans spans = spans(directoryEnd);
    if (spans.count() == 0 && !defects.isEmpty()) {
      report(DefectKind.UNREADABLE, 0, "no-fields");
      return new Reading.Unreadable(position, List.copyOf(defects));
    }
    MarcRecord record = MarcRecord.over(bytes, spans);
    if (record.hasControl()) {
      checkTerminators(spans);
    }
    return new Reading.Readable(
        position, record, defects.isEmpty() ? List.of() : List.copyOf(defects));
  }

  private void checkLength() {
    int stated = bytes.length < 5 ? -1 : Bytes.digits(bytes, 0, 5);
    if (stated == bytes.length) {
      return;
    }
    int lacking = has(DefectKind.RECORD_TERMINATOR) ? 1 : 0;
    if (stated != bytes.length + lacking
        && !has(DefectKind.TRUNCATED)
        && !has(DefectKind.TOO_LONG)) {
      String text = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
      report(DefectKind.RECORD_LENGTH, 0, text, bytes.length);
    }
  }

  private boolean has(DefectKind kind) {
    return defects.stream().anyMatch(defect -> defect.kind() == kind);
  }

  private FieldSpans spans(int directoryEnd) {
    int stated = Bytes.digits(bytes, 12, 5);
    if (stated != directoryEnd + 1) {
      String text = new String(bytes, 12, 5, StandardCharsets.ISO_8859_1);
      report(DefectKind.BASE_ADDRESS, 12, text, directoryEnd + 1);
    }
    int length = directoryEnd - MarcRecord.LEADER_LENGTH;
    if (length % Entry.WIDTH != 0) {
      report(DefectKind.DIRECTORY_LENGTH, MarcRecord.LEADER_LENGTH, length);
    }
    FieldSpans spans = bySoundEntries(directoryEnd, length / Entry.WIDTH);
    return spans != null ? spans : mended(directoryEnd);
  }

  /** The fields when every entry leads to one and the fields cover the data; else null. */
  private FieldSpans bySoundEntries(int directoryEnd, int entries) {
    int base = directoryEnd + 1;
    int covered = 0;
    FieldSpans spans = new FieldSpans(entries);
    for (int i = 0; i < entries; i++) {
      int at = MarcRecord.LEADER_LENGTH + i * Entry.WIDTH;
      long numbers = Bytes.twoNumbers(bytes, at + 3);
      int lastDigit = bytes[at + 11] - '0';
      int length = (int) (numbers >> 32);
      int start = base + (int) numbers * 10 + lastDigit;
      int last = start + length - 1;
      if (numbers < 0
          || lastDigit < 0
          || lastDigit > 9
          || length < 1
          || last >= bytes.length
          || bytes[last] != Bytes.FIELD_TERMINATOR
          || start > base && bytes[start - 1] != Bytes.FIELD_TERMINATOR) {
        return null;
      }
      covered += length;
      spans.add(Tag.pack(bytes, at), start, last);
    }
    return covered == dataEnd() - base ? spans : null;
  }

  private int dataEnd() {
    return bytes[bytes.length - 1] == Bytes.RECORD_TERMINATOR ? bytes.length - 1 : bytes.length;
  }

  private FieldSpans mended(int directoryEnd) {
    DirectoryRepair repair = new DirectoryRepair(bytes, directoryEnd, dataEnd());
    FieldSpans spans = repair.spans();
    long directory = position.offset() + MarcRecord.LEADER_LENGTH;
    if (repair.countsCharacters()) {
      defects.add(Defect.variant(DefectKind.DIRECTORY_ENTRY, "characters-counted", directory));
    } else if (repair.badEntries() > 0) {
      defects.add(
          Defect.of(
              DefectKind.DIRECTORY_ENTRY,
              directory + (long) Entry.WIDTH * repair.firstBadEntry(),
              repair.badEntries(),
              repair.entries(),
              repair.firstBadTag()));
    }
    List<Piece> orphans = repair.orphans();
    if (!orphans.isEmpty()) {
      int lost = orphans.stream().mapToInt(Piece::length).sum();
      report(DefectKind.ORPHAN_DATA, orphans.get(0).from(), lost);
    }
    return spans;
  }

  /** Only fields with control characters come here, so clean records never pay for it. */
  private void checkTerminators(FieldSpans spans) {
    for (int i = 0; i < spans.count(); i++) {
      int at = Bytes.indexOf(bytes, spans.start(i), spans.end(i), Bytes.FIELD_TERMINATOR);
      if (at >= 0) {
        report(DefectKind.FIELD_TERMINATOR, at, Tag.text(spans.tag(i)));
      }
      int end = Bytes.indexOf(bytes, spans.start(i), spans.end(i), Bytes.RECORD_TERMINATOR);
      if (end >= 0 && !has(DefectKind.EMBEDDED_RECORD_TERMINATOR)) {
        report(DefectKind.EMBEDDED_RECORD_TERMINATOR, end);
      }
    }
  }

  private void report(DefectKind kind, int at, Object... args) {
    defects.add(Defect.of(kind, position.offset() + at, args));
  }
}
