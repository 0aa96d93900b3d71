package org.folioext.marc.io.iso2709;

import java.io.IOException;
import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.Window;

/** Where records begin and end in a window, when their leaders do not tell. Not thread-safe. */
final class Boundaries {
  private static final long PADDING = 1L << '\n' | 1L << '\r' | 1L << ' ' | 1L << 0 | 1L << 0x1A;

  private final Window window;

  Boundaries(Window window) {
    this.window = window;
  }

  /** Line ends, blanks, NULs and the end-of-file mark of old systems are no content. */
  private static boolean isPadding(byte b) {
    return b >= 0 && b <= ' ' && (PADDING >>> b & 1) != 0;
  }

  /** How many of the bytes held are padding, from the first on. */
  int padding() {
    byte[] bytes = window.array();
    int from = window.arrayStart();
    int to = from + window.size();
    int i = from;
    while (i < to && isPadding(bytes[i])) {
      i++;
    }
    return i - from;
  }

  /**
   * Where a leader begins whose length is blanks, at the end of a run of padding; else the run's
   * length.
   */
  int leaderInPadding(int run) throws IOException {
    int i = Math.max(0, run - MarcRecord.LEADER_LENGTH + 1);
    while (i < run && !(window.at(i) == ' ' && leaderAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a leader of any form is at an index; reads on as needed. */
  boolean leaderAt(int at) throws IOException {
    return window.require(at + MarcRecord.LEADER_LENGTH)
        && LeaderForm.plausible(window.array(), window.arrayStart() + at);
  }

  /**
   * Index behind the next record terminator, or of a leader before it that follows a control
   * character or, behind any byte, begins a whole record; -1 when neither comes within the limit or
   * before the end of the file.
   *
   * @param stray whether no record goes before, so that a leader may follow any byte
   */
  int next(boolean stray) throws IOException {
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
      if (to > Iso2709Source.LONGEST || !window.require(to + 1)) {
        return -1;
      }
      from = Math.max(1, to - MarcRecord.LEADER_LENGTH);
    }
  }

  private int leaderBetween(int from, int to, boolean stray) throws IOException {
    for (int i = from; i + MarcRecord.LEADER_LENGTH <= to; i++) {
      byte b = window.at(i);
      if (b >= '0'
          && b <= '9'
          && LeaderForm.certain(window.array(), window.arrayStart() + i)
          && (stray || isControl(window.at(i - 1)) || wholeRecordAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ';
  }

  /** Whether the length and base address of a certain leader lead to terminators. */
  private boolean wholeRecordAt(int at) throws IOException {
    int length = Bytes.digits(window.array(), window.arrayStart() + at, 5);
    int base = Bytes.digits(window.array(), window.arrayStart() + at + 12, 5);
    return base > MarcRecord.LEADER_LENGTH
        && base < length
        && (base - MarcRecord.LEADER_LENGTH - 1) % Entry.WIDTH == 0
        && window.require(at + length)
        && window.at(at + base - 1) == Bytes.FIELD_TERMINATOR
        && window.at(at + length - 1) == Bytes.RECORD_TERMINATOR;
  }

  /**
   * Whether the first bytes end with a whole record that begins among them: what goes before it was
   * cut short, and its length happens to end with the neighbour.
   */
  boolean endsWithAnother(int length) throws IOException {
    for (int i = 1; i + MarcRecord.LEADER_LENGTH < length; i++) {
      byte b = window.at(i);
      if (b >= '0'
          && b <= '9'
          && LeaderForm.certain(window.array(), window.arrayStart() + i)
          && Bytes.digits(window.array(), window.arrayStart() + i, 5) == length - i
          && wholeRecordAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a record begins at an index, or behind some padding there, or the file ends. */
  boolean startsRecord(int at) throws IOException {
    int i = at;
    while (window.require(i + 1) && isPadding(window.at(i)) && i - at < 16) {
      i++;
    }
    return !window.require(i + 1) || leaderAt(i);
  }
}
