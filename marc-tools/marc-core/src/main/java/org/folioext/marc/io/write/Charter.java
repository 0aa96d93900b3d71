package org.folioext.marc.io.write;

import java.util.function.IntPredicate;

/**
 * Which characters a format can say, by the part they stand in. Immutable.
 *
 * @param leader of the leader, as Latin-1
 * @param indicator of indicators, as Latin-1
 * @param code of subfield codes, as Latin-1; 0 stands for no code at all
 * @param text of values, as code points
 */
record Charter(IntPredicate leader, IntPredicate indicator, IntPredicate code, IntPredicate text) {

  /** Printable ASCII: what any format can say in indicators. */
  static boolean printable(int c) {
    return c >= ' ' && c < 0x7F;
  }

  /** Printable ASCII without the blank: what any format can say as tag or code. */
  static boolean graphic(int c) {
    return c > ' ' && c < 0x7F;
  }

  /** What ISO 2709 does not keep for itself; our readers take it for damage in any format. */
  static boolean unreserved(int c) {
    return c < 0x1D || c > 0x1F;
  }
}
