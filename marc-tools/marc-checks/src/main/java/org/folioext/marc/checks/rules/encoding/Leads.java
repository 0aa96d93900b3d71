package org.folioext.marc.checks.rules.encoding;

/** UTF-8 lead bytes that some characters need, as {@code MarcRecord.hasLead} takes them. */
final class Leads {
  /** U+0080 to U+00BF. */
  static final long C2 = bit(0xC2);

  /** U+00C0 to U+00FF. */
  static final long C3 = bit(0xC3);

  /** What stands for bytes 80 to BF in Windows-1252. */
  static final long CONTINUATION_LEADS = C2 | bit(0xC5) | bit(0xC6) | bit(0xCB) | bit(0xE2);

  /** U+F000 to U+FFFF. */
  static final long EF = bit(0xEF);

  /** Private use and noncharacters: U+E000 and up. */
  static final long PRIVATE =
      bit(0xEE) | EF | bit(0xF0) | bit(0xF1) | bit(0xF2) | bit(0xF3) | bit(0xF4);

  private Leads() {}

  private static long bit(int lead) {
    return 1L << (lead - 0xC0);
  }
}
