package org.folioext.marc;

/** UTF-8 well-formedness (RFC 3629, Unicode 15 table 3-7). Stateless. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Finds the first ill-formed sequence: a stray continuation byte, an overlong form, a surrogate,
   * a code point beyond U+10FFFF or a sequence that breaks off.
   *
   * @return the index of its first byte in [from, to), or -1 when all is well-formed
   */
  public static int firstInvalid(byte[] bytes, int from, int to) {
    int i = Bytes.firstNonAscii(bytes, from, to);
    while (i < to) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  private static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return continues(bytes, i + 1, to, 0x80, 0xBF) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      int low = lead == 0xE0 ? 0xA0 : 0x80;
      int high = lead == 0xED ? 0x9F : 0xBF;
      return continues(bytes, i + 1, to, low, high) && continues(bytes, i + 2, to, 0x80, 0xBF)
          ? 3
          : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      int low = lead == 0xF0 ? 0x90 : 0x80;
      int high = lead == 0xF4 ? 0x8F : 0xBF;
      return continues(bytes, i + 1, to, low, high)
              && continues(bytes, i + 2, to, 0x80, 0xBF)
              && continues(bytes, i + 3, to, 0x80, 0xBF)
          ? 4
          : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] bytes, int i, int to, int low, int high) {
    return i < to && (bytes[i] & 0xFF) >= low && (bytes[i] & 0xFF) <= high;
  }
}
