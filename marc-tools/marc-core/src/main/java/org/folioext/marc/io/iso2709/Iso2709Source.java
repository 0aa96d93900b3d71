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
 * So one damaged record costs no other, and memory is bounded by the longest record allowed.
 *
 * <p>Not thread-safe. Source: ISO 2709:2008; MARC 21 Record Structure.
 */
public final class Iso2709Source implements RecordSource {
  /** Longest record taken apart: well above what ISO 2709 can state (99,999 bytes). */
  public static final int LONGEST = 8 << 20;

  private final Window window;
  private final List<Defect> defects = new ArrayList<>(0);
  private long ordinal;
  private boolean insideTooLong;

  /** Reads from a stream of decompressed bytes; {@link #close} closes it. */
  public Iso2709Source(InputStream in) {
    this.window = new Window(in);
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
      return null;
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
    return new Cut(position, bytes, defects.isEmpty() ? List.of() : List.copyOf(defects));
  }

  private record Cut(Position position, byte[] bytes, List<Defect> defects) implements RawRecord {
    @Override
    public Reading read() {
      return Iso2709Record.read(position, bytes, defects);
    }

    @Override
    public int size() {
      return bytes.length;
    }
  }

  /** The fast path: 0 work beyond finding the terminator where the leader says it is. */
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
    int first = window.find(Bytes.RECORD_TERMINATOR, MarcRecord.LEADER_LENGTH, stated);
    if (first == stated - 1) {
      return stated;
    }
    if (startsRecord(first + 1) || !startsRecord(stated)) {
      return -1;
    }
    report(DefectKind.EMBEDDED_RECORD_TERMINATOR, first);
    return stated;
  }

  /** Line ends, blanks, NULs and the end-of-file mark of old systems are no content. */
  private void skipPadding() throws IOException {
    while (window.require(1) && isPadding(window.at(0)) && !leaderAt(0)) {
      int i = 0;
      while (i < window.size() && isPadding(window.at(i)) && !leaderWithin(i)) {
        i++;
      }
      window.drop(Math.max(i, 1));
    }
  }

  private static boolean isPadding(byte b) {
    return b == '\n' || b == '\r' || b == ' ' || b == 0 || b == 0x1A;
  }

  /** A leader may begin with blanks where a length should be. */
  private boolean leaderWithin(int at) {
    return window.at(at) == ' '
        && window.size() >= at + MarcRecord.LEADER_LENGTH
        && LeaderForm.plausible(window.array(), window.arrayStart() + at);
  }

  private boolean leaderAt(int at) throws IOException {
    return window.require(at + MarcRecord.LEADER_LENGTH)
        && LeaderForm.plausible(window.array(), window.arrayStart() + at);
  }

  /** Skips bytes before the next leader, if it comes before a terminator does. */
  private void skipStray() throws IOException {
    long from = window.offset();
    while (!leaderAt(0)) {
      int stop = nextBoundary(true);
      if (stop < 0 && window.size() > LONGEST) {
        window.drop(LONGEST / 2);
      } else if (stop > 0 && window.at(stop - 1) != Bytes.RECORD_TERMINATOR) {
        window.drop(stop);
      } else {
        break;
      }
    }
    if (window.offset() > from) {
      defects.add(Defect.of(DefectKind.STRAY_BYTES, from, window.offset() - from));
    }
  }

  /** Where the record ends when its leader does not tell; adds what is wrong. */
  private int searchedLength() throws IOException {
    int stop = nextBoundary(false);
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
    int stop = nextBoundary(false);
    while (stop < 0 && window.size() > LONGEST) {
      window.drop(LONGEST / 2);
      stop = nextBoundary(false);
    }
    window.drop(stop < 0 ? window.size() : stop);
    insideTooLong = false;
  }

  /**
   * Index behind the next record terminator, or of a leader that follows a field terminator before
   * it; -1 when neither comes within the limit or before the end of the file.
   *
   * @param stray whether no record goes before, so that a leader may follow any byte
   */
  private int nextBoundary(boolean stray) throws IOException {
    int from = 1;
    while (true) {
      int to = window.size();
      int terminator = window.find(Bytes.RECORD_TERMINATOR, from, to);
      int leader = leaderBetween(from, terminator < 0 ? to : terminator, stray);
      if (leader >= 0) {
        return leader;
      }
      if (terminator >= 0) {
        return terminator + 1;
      }
      if (to > LONGEST || !window.require(to + 1)) {
        return -1;
      }
      from = Math.max(1, to - MarcRecord.LEADER_LENGTH);
    }
  }

  private int leaderBetween(int from, int to, boolean stray) {
    for (int i = from; i + MarcRecord.LEADER_LENGTH <= to; i++) {
      byte b = window.at(i);
      if (b >= '0'
          && b <= '9'
          && (stray || window.at(i - 1) >= 0 && window.at(i - 1) < ' ')
          && LeaderForm.certain(window.array(), window.arrayStart() + i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsRecord(int at) throws IOException {
    int i = at;
    while (window.require(i + 1) && isPadding(window.at(i)) && i - at < 16) {
      i++;
    }
    return !window.require(i + 1) || leaderAt(i);
  }

  private void report(DefectKind kind, int at) {
    defects.add(Defect.of(kind, window.offset() + at));
  }
}
