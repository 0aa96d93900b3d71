package org.folioext.marc.marc8;

/**
 * Whether bytes can be MARC-8, without decoding them: a fast first look, because decoding is slow.
 * Every byte must be defined in the set in force, every escape sequence known, every ANSEL
 * diacritic followed by what it stands on. Of East Asian text only the form is looked at: three
 * bytes from 21 to 7E hex. Stateless.
 *
 * <p>Source: MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment, and its code
 * tables.
 */
public final class Marc8Scan {
  private static final byte ESCAPE = 0x1B;

  private final byte[] bytes;
  private final int to;
  private Marc8Set low = Marc8Set.ASCII;
  private Marc8Set high = Marc8Set.ANSEL;
  private int at;

  private Marc8Scan(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    this.at = from;
  }

  /**
   * Finds the first byte in [from, to) that cannot be MARC-8.
   *
   * @param from where ASCII and ANSEL are in force: the start of a value
   * @return its index, or -1 when all can be
   */
  public static int firstInvalid(byte[] bytes, int from, int to) {
    Marc8Scan scan = new Marc8Scan(bytes, from, to);
    while (scan.at < to) {
      int step = scan.step();
      if (step == 0) {
        return scan.at;
      }
      scan.at += step;
    }
    return -1;
  }

  /** Bytes that the next character or escape sequence takes; 0 when it is none. */
  private int step() {
    int b = bytes[at] & 0xFF;
    if (b == ESCAPE) {
      return escape();
    }
    if ((b & 0x7F) <= ' ' || (b & 0x7F) == 0x7F) {
      return b < 0x80 || isJoiner(b) || b == 0xA0 ? 1 : 0;
    }
    Marc8Set set = b < 0x80 ? low : high;
    if (set == Marc8Set.EAST_ASIAN) {
      return at + 3 <= to && sameHalf(b, bytes[at + 1]) && sameHalf(b, bytes[at + 2]) ? 3 : 0;
    }
    boolean bare = set == Marc8Set.ANSEL && Marc8Set.isDiacritic(b) && !hasBase();
    return set.defines(b & 0x7F) && !bare ? 1 : 0;
  }

  /** Non-sorting marks and joiners, the C1 controls that MARC-8 has. */
  private static boolean isJoiner(int b) {
    return b == 0x88 || b == 0x89 || b == 0x8D || b == 0x8E;
  }

  private static boolean sameHalf(int first, byte next) {
    int low7 = next & 0x7F;
    return (next & 0x80) == (first & 0x80) && low7 > ' ' && low7 < 0x7F;
  }

  private boolean hasBase() {
    return at + 1 < to && (bytes[at + 1] < 0 || bytes[at + 1] >= ' ' || bytes[at + 1] == ESCAPE);
  }

  /** Takes an escape sequence in; its length, or 0 when MARC-8 has no such one. */
  private int escape() {
    int first = byteAt(1);
    Marc8Set technique1 = Marc8Set.ofTechnique1(first);
    if (technique1 != null) {
      low = technique1;
      return 2;
    }
    boolean multibyte = first == '$';
    int i = multibyte ? 2 : 1;
    int half = byteAt(i);
    boolean toLow = half == '(' || half == ',';
    boolean toHigh = half == ')' || half == '-';
    if (toLow || toHigh) {
      i++;
    } else if (!multibyte) {
      return 0;
    }
    if (byteAt(i) == '!') {
      i++;
    }
    Marc8Set set = Marc8Set.ofFinal(byteAt(i));
    if (set == null || multibyte != (set == Marc8Set.EAST_ASIAN)) {
      return 0;
    }
    if (toHigh) {
      high = set;
    } else {
      low = set;
    }
    return i + 1;
  }

  private int byteAt(int ahead) {
    return at + ahead < to ? bytes[at + ahead] & 0xFF : -1;
  }
}
