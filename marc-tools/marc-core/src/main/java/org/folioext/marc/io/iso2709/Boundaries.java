package org.folioext.marc.io.iso2709;

import java.io.IOException;
import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.Window;

/** Where records begin and end in a window, when their leaders do not tell. Not thread-safe. */
final class Boundaries {
  private final Window window;

  Boundaries(Window window) {
    this.window = window;
  }

  /** Line ends, blanks, NULs and the end-of-file mark of old systems are no content. */
  static boolean isPadding(byte b) {
    return b == '\n' || b == '\r' || b == ' ' || b == 0 || b == 0x1A;
  }

  /** A leader may begin with blanks where a length should be. */
  boolean leaderWithin(int at) {
    return window.at(at) == ' '
        && window.size() >= at + MarcRecord.LEADER_LENGTH
        && LeaderForm.plausible(window.array(), window.arrayStart() + at);
  }

  /** Whether a leader of any form is at an index; reads on as needed. */
  boolean leaderAt(int at) throws IOException {
    return window.require(at + MarcRecord.LEADER_LENGTH)
        && LeaderForm.plausible(window.array(), window.arrayStart() + at);
  }

  /**
   * Index behind the next record terminator, or of a leader that follows a field terminator before
   * it; -1 when neither comes within the limit or before the end of the file.
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

  /** Whether a record begins at an index, or behind some padding there, or the file ends. */
  boolean startsRecord(int at) throws IOException {
    int i = at;
    while (window.require(i + 1) && isPadding(window.at(i)) && i - at < 16) {
      i++;
    }
    return !window.require(i + 1) || leaderAt(i);
  }
}
