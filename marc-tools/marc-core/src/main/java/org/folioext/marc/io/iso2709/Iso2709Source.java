package org.folioext.marc.io.iso2709;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.Window;

/**
 * Cuts a file into ISO 2709 records. A record ends where its leader says, if a terminator is there
 * and a leader or the end of the file behind it; otherwise at the first terminator or leader found.
 * So one damaged record costs no other, and memory is bounded by the longest record allowed. Much
 * padding is a defect of the record behind it; at the end of the file, of one unreadable.
 *
 * <p>Not thread-safe. Source: ISO 2709:2008; MARC 21 Record Structure.
 */
public final class Iso2709Source implements RecordSource {
  /** Longest record taken apart: well above what ISO 2709 can state (99,999 bytes). */
  public static final int LONGEST = 8 << 20;

  /** Padding between records up to so many bytes, as tapes and disks have blocks, is no defect. */
  static final int MOST_PADDING = 4096;

  private final Window window;
  private final Boundaries boundaries;
  private final List<Defect> defects = new ArrayList<>(0);
  private long ordinal;
  private boolean insideTooLong;

  /** Reads from a stream of decompressed bytes; {@link #close} closes it. */
  public Iso2709Source(InputStream in) {
    this.window = new Window(in);
    this.boundaries = new Boundaries(window);
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.ISO_2709;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  @Override
  public RawRecord next() throws IOException {
    defects.clear();
    if (insideTooLong) {
      skipTooLong();
    }
    skipPadding();
    if (!window.require(1)) {
      return end();
    }
    int length = statedLengthIfSound();
    if (length < 0) {
      skipStray();
      length = searchedLength();
    }
    return cut(length);
  }

  private RawRecord cut(int length) {
    Position position = Position.inBytes(++ordinal, window.offset());
    byte[] bytes = window.copy(length);
    window.drop(length);
    return new CutRecord(position, bytes, defects.isEmpty() ? List.of() : List.copyOf(defects));
  }

  /** The length that the leader tells, where the record is one by it; else -1. */
  private int statedLengthIfSound() throws IOException {
    if (!window.require(MarcRecord.LEADER_LENGTH)) {
      return -1;
    }
    int stated = Bytes.digits(window.array(), window.arrayStart(), 5);
    if (stated <= MarcRecord.LEADER_LENGTH
        || !window.require(stated)
        || window.at(stated - 1) != Bytes.RECORD_TERMINATOR) {
      return -1;
    }
    if (LastFields.sound(window.array(), window.arrayStart(), stated)) {
      return stated;
    }
    int first = window.find(Bytes.RECORD_TERMINATOR, MarcRecord.LEADER_LENGTH, stated);
    if (first == stated - 1) {
      return boundaries.endsWithAnother(stated) ? -1 : stated;
    }
    if (boundaries.startsRecord(first + 1) || !boundaries.startsRecord(stated)) {
      return -1;
    }
    report(DefectKind.EMBEDDED_RECORD_TERMINATOR, first);
    return stated;
  }

  /** Drops what stands between records and is no content; tells of it when there is much. */
  private void skipPadding() throws IOException {
    long from = window.offset();
    int run = boundaries.padding();
    while (run == window.size()) {
      window.drop(Math.max(0, run - MarcRecord.LEADER_LENGTH));
      if (!window.require(window.size() + 1)) {
        break;
      }
      run = boundaries.padding();
    }
    window.drop(boundaries.leaderInPadding(Math.min(run, window.size())));
    reportStray(from, MOST_PADDING);
  }

  /** The end of a file: nothing, or what tells of the padding there. */
  private RawRecord end() {
    if (defects.isEmpty()) {
      return null;
    }
    Position position = Position.inBytes(++ordinal, defects.get(0).offset());
    List<Defect> found = List.copyOf(defects);
    return () -> new Reading.Unreadable(position, found);
  }

  /** Skips bytes before the next leader, if it comes before a terminator does. */
  private void skipStray() throws IOException {
    long from = window.offset();
    while (!boundaries.leaderAt(0)) {
      int stop = boundaries.next(true);
      if (stop < 0 && window.size() > LONGEST) {
        window.drop(LONGEST / 2);
      } else if (stop > 0 && window.at(stop - 1) != Bytes.RECORD_TERMINATOR) {
        window.drop(stop);
      } else {
        break;
      }
    }
    reportStray(from, 0);
  }

  /** Where the record ends when its leader does not tell; adds what is wrong. */
  private int searchedLength() throws IOException {
    int stop = boundaries.next(false);
    if (stop >= 0) {
      if (window.at(stop - 1) != Bytes.RECORD_TERMINATOR) {
        report(DefectKind.RECORD_TERMINATOR, stop);
      }
      return stop;
    }
    if (window.size() > LONGEST) {
      return dropTooLong();
    }
    report(DefectKind.TRUNCATED, window.size());
    return window.size();
  }

  /** Keeps the beginning, so that its control number can be told; the rest is skipped next. */
  private int dropTooLong() {
    defects.add(Defect.of(DefectKind.TOO_LONG, window.offset(), LONGEST));
    insideTooLong = true;
    return LONGEST;
  }

  private void skipTooLong() throws IOException {
    int stop = boundaries.next(false);
    while (stop < 0 && window.size() > LONGEST) {
      window.drop(LONGEST / 2);
      stop = boundaries.next(false);
    }
    window.drop(stop < 0 ? window.size() : stop);
    insideTooLong = false;
  }

  private void reportStray(long from, int allowed) {
    long skipped = window.offset() - from;
    if (skipped > allowed) {
      defects.add(Defect.of(DefectKind.STRAY_BYTES, from, skipped));
    }
  }

  private void report(DefectKind kind, int at) {
    defects.add(Defect.of(kind, window.offset() + at));
  }
}
