package org.folioext.marc.io.iso2709;

import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;

/**
 * Whether 24 bytes look like a leader. Used to find the next record when lengths cannot be trusted.
 * Stateless.
 */
public final class LeaderForm {
  private LeaderForm() {}

  /**
   * A leader as any reader would take it: printable, with a numeric length, or with the constants
   * of MARC 21 at its end.
   */
  public static boolean plausible(byte[] bytes, int at) {
    for (int i = at; i < at + MarcRecord.LEADER_LENGTH; i++) {
      if (bytes[i] < ' ' && bytes[i] >= 0) {
        return false;
      }
    }
    return Bytes.digits(bytes, at, 5) >= 0 || entryMap(bytes, at) || counts(bytes, at);
  }

  /**
   * A leader that hardly any other text can be taken for: numeric length and base address, and the
   * entry map or the counts of MARC 21.
   */
  public static boolean certain(byte[] bytes, int at) {
    return Bytes.digits(bytes, at, 5) >= 0
        && Bytes.digits(bytes, at + 12, 5) >= 0
        && letter(bytes[at + 5])
        && (entryMap(bytes, at) || counts(bytes, at));
  }

  private static boolean letter(byte b) {
    return b == ' ' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
  }

  private static boolean entryMap(byte[] bytes, int at) {
    return bytes[at + 20] == '4'
        && bytes[at + 21] == '5'
        && bytes[at + 22] == '0'
        && bytes[at + 23] == '0';
  }

  private static boolean counts(byte[] bytes, int at) {
    return bytes[at + 10] == '2' && bytes[at + 11] == '2' && Bytes.digits(bytes, at + 12, 5) >= 0;
  }
}
