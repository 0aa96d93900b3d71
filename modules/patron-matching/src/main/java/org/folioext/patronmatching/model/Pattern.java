package org.folioext.patronmatching.model;

import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;

/**
 * Pairs that look alike, for training: levels, and how rare the values are that are the same, to a
 * quarter of a power of ten.
 */
final class Pattern {
  private static final int LEVEL_BITS = 4 * Field.count();
  private static final int BIN_BITS = 5;
  private static final int BINS = 24;
  private static final double PER_POWER = 4;
  private static final double[] MIDDLES = middles();

  private Pattern() {}

  private static double[] middles() {
    double[] middles = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      middles[bin] = StrictMath.pow(10, -(bin + 0.5) / PER_POWER);
    }
    return middles;
  }

  /** The pattern of a pair. */
  static long of(Likeness likeness, double[] shares) {
    long pattern = likeness.packed();
    int at = LEVEL_BITS;
    for (int field = 0; field < shares.length; field++) {
      if (field != Field.ORDER.ordinal()) {
        pattern |= shares[field] == 0 ? 0 : (long) bin(shares[field]) << at;
        at += BIN_BITS;
      }
    }
    return pattern;
  }

  private static int bin(double share) {
    int bin = (int) (-StrictMath.log10(share) * PER_POWER);
    return Math.max(0, Math.min(BINS - 1, bin));
  }

  /** By field, the share that the pattern stands for; 0 where the values are not the same. */
  static double[] shares(long pattern) {
    double[] shares = new double[Field.count()];
    int at = LEVEL_BITS;
    for (int field = 0; field < shares.length; field++) {
      if (field != Field.ORDER.ordinal()) {
        boolean isSame = Field.at(field).isSame(Likeness.level(pattern, field));
        shares[field] = isSame ? MIDDLES[(int) (pattern >>> at) & (1 << BIN_BITS) - 1] : 0;
        at += BIN_BITS;
      }
    }
    return shares;
  }
}
